-- Pairs of those who took part themselves: events, the first and the last.
select a.actor_id, b.actor_id, count(distinct a.event_id) as events, min(e.first_day), max(e.last_day)
from plain.participant a
join plain.participant b on b.event_id = a.event_id and b.actor_id > a.actor_id and b.role <> 'mentioned'
join plain.event e on e.id = a.event_id and e.status = 'occurred'
where a.role <> 'mentioned'
group by a.actor_id, b.actor_id
order by events desc limit 50;
