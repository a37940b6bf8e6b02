-- Reference data: what the timeline speaks of. It has no revisions; version is what If-Match compares.

create table actor (
  id varchar(120) primary key,
  version integer not null,
  kind varchar(20) not null,
  name varchar(500) not null,
  part_of varchar(120) references actor,
  description varchar(4000)
);
create index actor_part_of on actor (part_of);

-- form: name (in another language), alias, identifier (with its scheme).
create table actor_name (
  actor_id varchar(120) not null references actor,
  ordinal integer not null,
  form varchar(20) not null,
  text varchar(500) not null,
  language varchar(35),
  scheme varchar(60),
  primary key (actor_id, ordinal)
);

create table office (
  id varchar(120) primary key,
  version integer not null,
  title varchar(500) not null,
  organisation varchar(120) not null references actor
);
create index office_organisation on office (organisation);

create table source (
  id varchar(120) primary key,
  version integer not null,
  kind varchar(20) not null,
  publisher varchar(500) not null,
  publisher_id varchar(120) not null,
  title varchar(500) not null,
  -- For search: without regard to case and accents.
  title_folded varchar(1000) not null,
  url varchar(2000),
  published varchar(200),
  language varchar(35),
  translated boolean not null,
  title_note varchar(4000),
  note varchar(4000)
);
create index source_publisher on source (publisher_id, id);

-- Days as written (EDTF).
create table tenure (
  actor_id varchar(120) not null references actor,
  ordinal integer not null,
  office_id varchar(120) not null references office,
  held_from varchar(200) not null,
  held_until varchar(200),
  note varchar(4000),
  primary key (actor_id, ordinal)
);
create index tenure_office on tenure (office_id);

create table tenure_citation (
  actor_id varchar(120) not null references actor,
  ordinal integer not null,
  tenure integer not null,
  source_id varchar(120) not null references source,
  quote varchar(4000),
  locator varchar(4000),
  note varchar(4000),
  primary key (actor_id, ordinal)
);
create index tenure_citation_source on tenure_citation (source_id);

create table topic (
  id varchar(120) primary key,
  version integer not null,
  label varchar(500) not null,
  definition varchar(4000),
  broader varchar(120) references topic
);
create index topic_broader on topic (broader);

create table process (
  id varchar(120) primary key,
  version integer not null,
  name varchar(500) not null,
  description varchar(4000)
);

create table process_party (
  process_id varchar(120) not null references process,
  ordinal integer not null,
  actor_id varchar(120) not null references actor,
  role varchar(20) not null,
  note varchar(4000),
  primary key (process_id, ordinal)
);
create index process_party_actor on process_party (actor_id);

create table position (
  id varchar(120) primary key,
  version integer not null,
  holder varchar(120) not null references actor,
  topic varchar(120) not null references topic,
  text varchar(4000) not null
);
create index position_holder on position (holder);
create index position_topic on position (topic);

create table position_addressee (
  position_id varchar(120) not null references position,
  ordinal integer not null,
  actor_id varchar(120) not null references actor,
  primary key (position_id, ordinal)
);
create index position_addressee_actor on position_addressee (actor_id);
