-- Of which events the columns do not tell who met on which day is found by a facet. Revisions bear it from now on; those that stand already
-- bear it where their text may: too many harm nobody, of each the text is read. -3 is a number that the sequence does not give.
insert into revision_facet (revision_id, facet_id, flags, certain_flags, direct_flags, members, certain_members, direct_members,
    event_id, start_at, end_at, first_day, last_day, recorded_at, closed_at, kind, status, verification)
  select r.id, -3, 1, 1, 1, 0, 0, 0,
    r.event_id, r.start_at, r.end_at, r.first_day, r.last_day, r.recorded_at, r.closed_at, r.kind, r.status, r.verification
  from revision r join revision_view v on v.revision_id = r.id
  where r.start_at is not null and (r.first_day <> r.last_day or v.view like '%"precision":"interval"%'
    or v.view like '%"precision":"scattered"%' or v.view like '%"precision":"ten_days"%'
    or v.view like '%"edtf":"[%' or v.view like '%"edtf":"{%' or v.view like '%"format":"separate"%' or v.view like '%"format":"proximity"%');
insert into revision_long (revision_id, facet_id, span, flags, certain_flags, direct_flags, members, certain_members, direct_members,
    event_id, start_at, end_at, first_day, last_day, recorded_at, closed_at, kind, status, verification)
  select r.id, -3, r.span, 1, 1, 1, 0, 0, 0,
    r.event_id, r.start_at, r.end_at, r.first_day, r.last_day, r.recorded_at, r.closed_at, r.kind, r.status, r.verification
  from revision r join revision_facet f on f.revision_id = r.id and f.facet_id = -3
  where r.span > 0;
insert into facet (id, name, revisions, sort)
  select -3, 'contact:unclear', count(*), 'contact' from revision_facet where facet_id = -3 having count(*) > 0;
