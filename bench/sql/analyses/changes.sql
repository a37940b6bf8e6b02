-- The moves of a month, with what was moved.
select m.*, e.slug, e.first_day, p.holder
from plain.event e
join plain.move m on m.event_id = e.id
join position p on p.id = m.position_id
where e.first_day between date '2025-06-01' and date '2025-06-30' and e.status = 'occurred'
order by p.id, e.first_day;
