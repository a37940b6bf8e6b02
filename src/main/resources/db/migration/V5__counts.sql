-- How many events stand, by the week and the month in which they begin and by their kind: changed by whoever records a revision, in
-- the same turn. Weeks and months are numbered from the first of year 1 (0) on; -1: the begin is open. vague: not of a single day.
create table event_count (
  begin_week integer not null,
  begin_month integer not null,
  kind smallint not null,
  events integer not null,
  vague integer not null,
  primary key (begin_week, begin_month, kind)
);
insert into event_count
  select begin_week, begin_month, kind, count(*), sum(vague)
  from (
    select kind, case when last_day > first_day then 1 else 0 end as vague,
      case when first_day = date '0001-01-01' then -1
        else (cast(extract(epoch from first_day) as bigint) / 86400 + 719162) / 7 end as begin_week,
      case when first_day = date '0001-01-01' then -1
        else (cast(extract(year from first_day) as integer) - 1) * 12 + cast(extract(month from first_day) as integer) - 1
      end as begin_month
    from revision
    where closed_at = timestamp with time zone '9999-12-31 00:00:00+00' and not retracted) r
  group by begin_week, begin_month, kind;

-- What stands before the colon of a facet's name: what is grouped by are all facets of a sort.
alter table facet add column sort varchar(20);
update facet set sort = substring(name from 1 for position(':' in name) - 1);
alter table facet alter column sort set not null;
create index facet_sort on facet (sort);
