-- The last revision of the same event by which what is settled now was still to come; null where none was since the event was last
-- taken back. What came of plans is found by facets: one for all, and one for each month in which the plan lay. Revisions bear them from
-- now on; those that stand already are taken to have been planned for many months: too many harm nobody, each is looked at when it is
-- found. -4 and -5 are numbers that the sequence does not give.
alter table revision add column if not exists plan_id bigint;
update revision set plan_id = (
  select max(f.id) from revision f
  where f.event_id = revision.event_id and f.id < revision.id and f.status in (2, 3)
    and not exists (select 1 from revision t
      where t.event_id = f.event_id and t.retracted and t.id > f.id and t.id < revision.id))
  where number > 1 and status in (1, 4, 5);
insert into revision_facet (revision_id, facet_id, flags, certain_flags, direct_flags, members, certain_members, direct_members,
    event_id, start_at, end_at, first_day, last_day, recorded_at, closed_at, kind, status, verification)
  select r.id, n.id, 1, 1, 1, 0, 0, 0,
    r.event_id, r.start_at, r.end_at, r.first_day, r.last_day, r.recorded_at, r.closed_at, r.kind, r.status, r.verification
  from revision r cross join (select -4 as id union all select -5 as id) n where r.plan_id is not null;
insert into revision_long (revision_id, facet_id, span, flags, certain_flags, direct_flags, members, certain_members, direct_members,
    event_id, start_at, end_at, first_day, last_day, recorded_at, closed_at, kind, status, verification)
  select r.id, n.id, r.span, 1, 1, 1, 0, 0, 0,
    r.event_id, r.start_at, r.end_at, r.first_day, r.last_day, r.recorded_at, r.closed_at, r.kind, r.status, r.verification
  from revision r cross join (select -4 as id union all select -5 as id) n where r.plan_id is not null and r.span > 0;
insert into facet (id, name, revisions, sort, events)
  select n.id, n.name, count(*), 'planned',
    sum(case when f.closed_at = timestamp with time zone '9999-12-31 00:00:00+00' then 1 else 0 end)
  from (select -4 as id, 'planned:ever' as name union all select -5 as id, 'planned:many' as name) n
    join revision_facet f on f.facet_id = n.id
  group by n.id, n.name;
