-- The words of a revision: their stems in their order, for phrases, and a row for each, by which it is found.
create domain tsvector as varchar(2000000);
create table revision_text (
  revision_id bigint primary key,
  doc tsvector not null
);
-- stem: a hash. points: the more, the better the revision is described by it.
create table posting (
  stem bigint not null,
  revision_id bigint not null,
  points integer not null
);
