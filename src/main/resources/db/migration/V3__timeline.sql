-- The timeline: an event is an identity; what it says stands in its revisions. docs/architecture.md tells why it lies so.
-- The indexes by time, which a first load makes when all is there: R__timeline_indexes.sql.

-- id: the moment of its first recording in microseconds, so that ids follow the order of recording.
create table event (
  id bigint primary key,
  slug varchar(120) not null unique,
  -- The second number of the ETag: rises when what a revision shows of others changes.
  counter integer not null
);

-- id: the moment of recording in microseconds. Valid from recorded_at until closed_at (exclusive; 9999-12-31: open).
-- Times of a retracting revision are null; open ends are 0001-01-01 and 9999-12-31.
create table revision (
  id bigint primary key,
  event_id bigint not null references event,
  number integer not null,
  recorded_at timestamp(6) with time zone not null,
  closed_at timestamp(6) with time zone not null,
  recorded_by varchar(200) not null,
  reason varchar(2000),
  retracted boolean not null,
  title varchar(500) not null,
  start_at timestamp(6) with time zone,
  end_at timestamp(6) with time zone,
  first_day date,
  last_day date,
  span smallint,
  kind smallint,
  status smallint,
  verification smallint,
  published_from date,
  published_to date,
  unique (event_id, number)
);
create unique index revision_feed on revision (recorded_at, id);

-- What the event says, as entered; never changes. Written with its revision by the one class that writes either, as all below: that the
-- revision is there is not asked anew for each row.
create table revision_draft (
  revision_id bigint primary key,
  draft varchar(1000000) not null
);

-- The finished JSON for readers; made again when names, tenures or sources change.
create table revision_view (
  revision_id bigint primary key,
  view varchar(1000000) not null
);

-- What can be asked for: actor:russia, topic:ceasefire, publisher:kremlin, role:host … revisions: an estimate that chooses what drives a query.
create table facet (
  id integer primary key,
  name varchar(1000) not null unique,
  revisions bigint not null
);
create sequence facet_seq start with 1 increment by 50;

-- flags: bits of roles or coverage; members: bit i for the i-th participant, mentioned ones left out. Each thrice:
-- possibly (vague days, vague tenures), certainly, and without roll-up. Flags of 0: referred to, but not to be found by.
create table revision_facet (
  revision_id bigint not null,
  facet_id integer not null,
  flags integer not null,
  certain_flags integer not null,
  direct_flags integer not null,
  members bigint not null,
  certain_members bigint not null,
  direct_members bigint not null,
  event_id bigint not null,
  start_at timestamp(6) with time zone not null,
  end_at timestamp(6) with time zone not null,
  first_day date not null,
  last_day date not null,
  recorded_at timestamp(6) with time zone not null,
  closed_at timestamp(6) with time zone not null,
  kind smallint not null,
  status smallint not null,
  verification smallint not null,
  primary key (revision_id, facet_id)
);

-- Spans of more than 31 days once more, so that a window need not look for what began long before it. facet 0: every event.
create table revision_long (
  revision_id bigint not null,
  facet_id integer not null,
  span smallint not null,
  flags integer not null,
  certain_flags integer not null,
  direct_flags integer not null,
  members bigint not null,
  certain_members bigint not null,
  direct_members bigint not null,
  event_id bigint not null,
  start_at timestamp(6) with time zone not null,
  end_at timestamp(6) with time zone not null,
  first_day date not null,
  last_day date not null,
  recorded_at timestamp(6) with time zone not null,
  closed_at timestamp(6) with time zone not null,
  kind smallint not null,
  status smallint not null,
  verification smallint not null,
  primary key (revision_id, facet_id)
);

-- Links of a revision, asked from both ends.
create table event_link (
  revision_id bigint not null,
  event_id bigint not null,
  type smallint not null,
  target_id bigint not null references event,
  note varchar(4000),
  recorded_at timestamp(6) with time zone not null,
  closed_at timestamp(6) with time zone not null,
  primary key (revision_id, type, target_id)
);
create index link_from on event_link (event_id, type, closed_at);
create index link_to on event_link (target_id, type, closed_at);

-- Moves of a revision: what it does to positions. On which days stands in first_day, last_day.
create table event_move (
  revision_id bigint not null,
  ordinal smallint not null,
  event_id bigint not null,
  position varchar(120) not null,
  act smallint not null,
  actor varchar(120) not null,
  first_day date not null,
  last_day date not null,
  recorded_at timestamp(6) with time zone not null,
  closed_at timestamp(6) with time zone not null,
  primary key (revision_id, ordinal)
);
create index move_position on event_move (position, first_day, event_id);

-- Views and index rows that a change of reference data has made old and that are not yet made again.
create table renewal (
  id bigint primary key,
  facet varchar(1000) not null,
  after_revision bigint not null
);
create sequence renewal_seq start with 1 increment by 1;

-- Answers to POST that are given again to the same key.
create table idempotent_answer (
  curator varchar(200) not null,
  idempotency_key varchar(200) not null,
  fingerprint varchar(64) not null,
  event_id bigint not null,
  revision integer not null,
  answered_at timestamp(6) with time zone not null,
  primary key (curator, idempotency_key)
);
create index idempotent_age on idempotent_answer (answered_at);
