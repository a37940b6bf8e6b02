-- The events that stand, as a program without finished views would keep them: a table for each list, joined when asked.
create schema plain;

create table plain.event as
  select r.event_id as id, e.slug, r.number, r.title, d.draft ->> 'summary' as summary, d.draft ->> 'kind' as kind,
    d.draft ->> 'status' as status, d.draft ->> 'verification' as verification, d.draft ->> 'place' as place,
    d.draft -> 'when' ->> 'edtf' as edtf, d.draft -> 'when' ->> 'timezone' as timezone,
    r.start_at, r.end_at, r.first_day, r.last_day, r.recorded_at
  from revision r
  join event e on e.id = r.event_id
  join (select revision_id, draft::json as draft from revision_draft) d on d.revision_id = r.id
  where r.closed_at > timestamptz '9999-12-30Z' and not r.retracted;
alter table plain.event add primary key (id);
create index event_time on plain.event (start_at, id);

create view plain.draft as
  select r.event_id, d.draft::json as draft
  from revision r
  join revision_draft d on d.revision_id = r.id
  where r.closed_at > timestamptz '9999-12-30Z' and not r.retracted;

create table plain.participant as
  select d.event_id, p.ordinal::smallint as ordinal, p.value ->> 'actor' as actor_id, p.value ->> 'role' as role,
    p.value ->> 'capacity' as capacity
  from plain.draft d, json_array_elements(d.draft -> 'participants') with ordinality p (value, ordinal);
alter table plain.participant add primary key (event_id, ordinal);

create table plain.event_topic as
  select d.event_id, t.ordinal::smallint as ordinal, t.value as topic_id
  from plain.draft d, json_array_elements_text(d.draft -> 'topics') with ordinality t (value, ordinal);
alter table plain.event_topic add primary key (event_id, ordinal);

create table plain.citation as
  select d.event_id, c.ordinal::smallint as ordinal, c.value ->> 'source' as source_id, c.value ->> 'quote' as quote
  from plain.draft d, json_array_elements(d.draft -> 'citations') with ordinality c (value, ordinal);
alter table plain.citation add primary key (event_id, ordinal);

create table plain.move as
  select d.event_id, m.ordinal::smallint as ordinal, m.value ->> 'position' as position_id, m.value ->> 'act' as act, m.value ->> 'by' as actor_id
  from plain.draft d, json_array_elements(d.draft -> 'moves') with ordinality m (value, ordinal);
alter table plain.move add primary key (event_id, ordinal);
create index event_day on plain.event (first_day);
create index participant_actor on plain.participant (actor_id);

-- Where pages begin, spread over the whole record; the service's cursors are spread likewise.
create table plain.place as
  select row_number() over (order by start_at, id)::integer as n, start_at, id as event_id
  from (select start_at, id, row_number() over (order by start_at, id) as place, count(*) over () as events
    from plain.event) e
  where place % greatest(1, events / 1000) = 0 and place < events - 100;
alter table plain.place add primary key (n);

-- Actors to ask for, the same as the service is asked for; the run fills it.
create table plain.pick (sort text, n integer, actor text, facet_id integer, primary key (sort, n));
