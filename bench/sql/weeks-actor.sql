-- Events of one actor with roll-up by week, found by the record's own index. sort: rare or frequent.
\set n random(1, :actors)
select date_trunc('week', e.first_day)::date as week, count(*) as events, count(*) filter (where e.last_day > e.first_day) as vague
from plain.pick k
join revision_facet f on f.facet_id = k.facet_id and f.flags <> 0 and f.closed_at > timestamptz '9999-12-30Z'
join plain.event e on e.id = f.event_id
where k.sort = :sort and k.n = :n
group by 1
order by 1;
