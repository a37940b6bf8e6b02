-- Prints the script of pgbench that inserts what the service inserted for one event (its id in :event), row by row the
-- same, under the same lock. Ids and moments are new each time.
create function pg_temp.literal(name text, value text) returns text language sql as $$
  select case
    when value is null then 'null'
    when name in ('id', 'event_id', 'revision_id') then ':id'
    when name = 'slug' then '''bench-sql-'' || (:id)::text'
    when name = 'recorded_at' then '(timestamptz ''epoch'' + (:id) * interval ''1 microsecond'')'
    -- A colon before a letter would be a variable of pgbench.
    else regexp_replace(quote_literal(value), ':([A-Za-z_])', ': \1', 'g') end
$$;
create function pg_temp.inserts(tab text, condition text) returns text language plpgsql as $$
declare
  columns text;
  rows text;
begin
  select string_agg(column_name, ', ' order by ordinal_position) into columns
    from information_schema.columns where table_schema = 'public' and table_name = tab;
  execute format($q$
    select string_agg('(' || (select string_agg(pg_temp.literal(c.column_name, to_jsonb(r) ->> c.column_name), ', '
        order by c.ordinal_position)
      from information_schema.columns c where c.table_schema = 'public' and c.table_name = %L) || ')', ', ')
    from %I r where %s$q$, tab, tab, condition) into rows;
  return case when rows is null then null else format('insert into %I (%s) values %s;', tab, columns, rows) end;
end $$;

select 'begin;';
select 'select last_at from recorder where id = 1 for update;';
select 'update recorder set last_at = greatest(clock_timestamp(), last_at + interval ''1 microsecond'') where id = 1'
  || ' returning (extract(epoch from last_at) * 1000000)::bigint as id \gset';
select '\startpipeline';
select line from (values
  (1, pg_temp.inserts('event', 'id = ' || :event)),
  (2, pg_temp.inserts('revision', 'event_id = ' || :event)),
  (3, pg_temp.inserts('revision_draft', 'revision_id = ' || :event)),
  (4, pg_temp.inserts('revision_view', 'revision_id = ' || :event)),
  (5, pg_temp.inserts('revision_facet', 'revision_id = ' || :event)),
  (6, pg_temp.inserts('revision_long', 'revision_id = ' || :event)),
  (7, pg_temp.inserts('revision_text', 'revision_id = ' || :event))) l (n, line)
where line is not null order by n;
select 'update facet set revisions = revisions + 1 where id in (' || string_agg(facet_id::text, ', ' order by facet_id)
  || ');' from revision_facet where revision_id = :event;
select 'update event_count set events = events + 1, vague = vague + ' || (last_day > first_day)::integer
  || ' where begin_week = ' || (first_day - date '0001-01-01') / 7 || ' and begin_month = '
  || (extract(year from first_day)::integer - 1) * 12 + extract(month from first_day)::integer - 1 || ' and kind = ' || kind || ';'
  from revision where event_id = :event;
select 'commit;';
select '\endpipeline';
