-- A page of one actor with roll-up, found by the record's own index, then joined. sort: rare or frequent.
\set n random(1, :actors)
select e.*, p.*, t.*, c.*
from plain.pick k
cross join lateral (
  select f.event_id from revision_facet f
  where f.facet_id = k.facet_id and f.flags <> 0 and f.closed_at > timestamptz '9999-12-30Z'
  order by f.facet_id, f.start_at, f.event_id limit 50) f
join plain.event e on e.id = f.event_id
left join lateral (
  select array_agg(a.id order by p.ordinal) as actors, array_agg(a.name order by p.ordinal) as names,
    array_agg(p.role order by p.ordinal) as roles, array_agg(p.capacity order by p.ordinal) as capacities
  from plain.participant p join actor a on a.id = p.actor_id where p.event_id = e.id) p on true
left join lateral (
  select array_agg(et.topic_id order by et.ordinal) as topics,
    -- Joined, the few topics would be read as a whole for each event.
    array_agg((select t.label from topic t where t.id = et.topic_id) order by et.ordinal) as labels
  from plain.event_topic et where et.event_id = e.id) t on true
left join lateral (
  select array_agg(s.publisher order by c.ordinal) as publishers, array_agg(s.title order by c.ordinal) as titles,
    array_agg(s.url order by c.ordinal) as urls, array_agg(c.quote order by c.ordinal) as quotes
  from plain.citation c join source s on s.id = c.source_id where c.event_id = e.id) c on true
where k.sort = :sort and k.n = :n
order by e.start_at, e.id;
