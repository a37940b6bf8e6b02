-- Events of which anything was recorded since half a year, with what they said then and say now.
select e.slug, o.draft, n.draft
from (select distinct event_id from revision where recorded_at > timestamptz '2025-06-01Z') c
join event e on e.id = c.event_id
left join revision ro on ro.event_id = e.id and ro.recorded_at <= timestamptz '2025-06-01Z' and ro.closed_at > timestamptz '2025-06-01Z'
left join revision_draft o on o.revision_id = ro.id
left join revision rn on rn.event_id = e.id and rn.closed_at > timestamptz '9999-12-30Z'
left join revision_draft n on n.revision_id = rn.id;
