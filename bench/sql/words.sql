-- A page of events that have a word, as the service asks for it. word: a lexeme.
select r.id, r.start_at, r.event_id, r.end_at, r.status, r.recorded_at, v.view
from (
  select p.id, p.start_at, p.event_id, p.end_at, p.status, p.recorded_at from revision p
  where p.start_at is not null
    and p.recorded_at <= timestamptz '9999-12-30Z' and p.closed_at > timestamptz '9999-12-30Z'
    and exists (select 1 from revision_text t where t.revision_id = p.id and t.doc @@ cast(:word as tsquery))
  order by p.start_at, p.event_id limit 51) r
join revision_view v on v.revision_id = r.id
order by r.start_at, r.event_id;
