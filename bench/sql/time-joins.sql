-- A page by time, joined. places: how many plain.place has.
\set n random(1, :places)
select e.*, p.*, t.*, c.*
from plain.place w
cross join lateral (
  select * from plain.event e where (e.start_at, e.id) > (w.start_at, w.event_id) order by e.start_at, e.id limit 50) e
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
where w.n = :n
order by e.start_at, e.id;
