-- How many events each value of a filter has, actors without their roll-up.
select 'kind', kind, count(*) from plain.event group by kind
union all select 'status', status, count(*) from plain.event group by status
union all select 'verification', verification, count(*) from plain.event group by verification
union all (select 'actor', actor_id, count(distinct event_id) from plain.participant group by actor_id order by 3 desc limit 20)
union all select 'role', role, count(distinct event_id) from plain.participant group by role
union all (select 'topic', topic_id, count(distinct event_id) from plain.event_topic group by topic_id order by 3 desc limit 20)
union all (select 'publisher', s.publisher, count(distinct c.event_id)
  from plain.citation c join source s on s.id = c.source_id group by s.publisher order by 3 desc limit 20);
