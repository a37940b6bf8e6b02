-- The words of a revision. line: their stems in their order. points: each stem with a number, the higher the better it describes it.
create table revision_text (
  revision_id bigint primary key,
  line varchar(2000000) not null,
  points varchar(2000000) not null
);
-- By which stem (a hash) a revision can be found, unless it is a common one.
create table posting (
  stem bigint not null,
  revision_id bigint not null
);
create table common_stem (
  stem bigint primary key
);
