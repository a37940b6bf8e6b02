-- The order of time, from which pages are read. A first load of a timeline drops these and runs this file again at its end:
-- an index is made of all rows much sooner than it grows by each.
create index if not exists revision_time on revision
  (start_at, event_id, closed_at, recorded_at, end_at, kind, status, verification, id, first_day, last_day,
   published_from, published_to);
create index if not exists facet_time on revision_facet
  (facet_id, start_at, event_id, closed_at, recorded_at, end_at, kind, status, verification, flags, certain_flags,
   direct_flags, revision_id, first_day, last_day);
create index if not exists long_time on revision_long
  (facet_id, span, start_at, event_id, closed_at, recorded_at, end_at, kind, status, verification, flags,
   certain_flags, direct_flags, revision_id, first_day, last_day);
