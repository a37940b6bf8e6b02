-- What falls due at a time that details set is found by facets: one for each month in which it may. Revisions bear them from now on;
-- those that stand already are taken to fall due in many months: too many harm nobody, each is looked at when it is found. -2 is a number
-- that the sequence does not give.
insert into revision_facet (revision_id, facet_id, flags, certain_flags, direct_flags, members, certain_members, direct_members,
    event_id, start_at, end_at, first_day, last_day, recorded_at, closed_at, kind, status, verification)
  select r.id, -2, 1, 1, 1, 0, 0, 0,
    r.event_id, r.start_at, r.end_at, r.first_day, r.last_day, r.recorded_at, r.closed_at, r.kind, r.status, r.verification
  from revision r join revision_view v on v.revision_id = r.id
  where r.start_at is not null and (v.view like '%"due":"%' or v.view like '%"answer_expected":"%');
insert into revision_long (revision_id, facet_id, span, flags, certain_flags, direct_flags, members, certain_members, direct_members,
    event_id, start_at, end_at, first_day, last_day, recorded_at, closed_at, kind, status, verification)
  select r.id, -2, r.span, 1, 1, 1, 0, 0, 0,
    r.event_id, r.start_at, r.end_at, r.first_day, r.last_day, r.recorded_at, r.closed_at, r.kind, r.status, r.verification
  from revision r join revision_facet f on f.revision_id = r.id and f.facet_id = -2
  where r.span > 0;
insert into facet (id, name, revisions, sort)
  select -2, 'due:many', count(*), 'due' from revision_facet where facet_id = -2 having count(*) > 0;
