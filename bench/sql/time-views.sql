-- The same page from finished views, as the service asks for it. places: how many plain.place has.
\set n random(1, :places)
select r.id, r.start_at, r.event_id, r.end_at, r.status, r.recorded_at, v.view
from plain.place w
cross join lateral (
  select p.id, p.start_at, p.event_id, p.end_at, p.status, p.recorded_at from revision p
  where p.start_at is not null and (p.start_at, p.event_id) > (w.start_at, w.event_id)
    and p.recorded_at <= timestamptz '9999-12-30Z' and p.closed_at > timestamptz '9999-12-30Z'
  order by p.start_at, p.event_id limit 51) r
join revision_view v on v.revision_id = r.id
where w.n = :n
order by r.start_at, r.event_id;
