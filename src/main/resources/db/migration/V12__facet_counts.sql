-- How many events that stand are found by a facet, exactly: changed by whoever records a revision, in the same turn. What bears a
-- topic is found by it unless it is silent on it (flags 4).
alter table facet add column events bigint default 0 not null;
update facet set events = (
  select count(*) from revision_facet f
  where f.facet_id = facet.id and f.closed_at = timestamp with time zone '9999-12-31 00:00:00+00'
    and f.flags <> 0 and (facet.sort <> 'topic' or f.flags <> 4));
