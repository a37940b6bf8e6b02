-- How far the first load of a timeline came: what a crash has left half-written is cleared, and loaded again.
create table loading (
  id smallint primary key,
  source varchar(2000) not null,
  finished boolean not null
);
