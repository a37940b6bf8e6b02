-- The one row that every writer locks until it commits: the order of the record, and the age of the reference data.
create table recorder (
  id smallint primary key,
  last_at timestamp(6) with time zone not null,
  epoch bigint not null
);
insert into recorder values (1, timestamp with time zone '1970-01-01 00:00:00+00', 0);
