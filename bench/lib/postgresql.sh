# A cluster of its own, and what is asked of it beside the program. Sourced by bench/run.

# The server refuses to run as root.
as_owner() { if [ "$(id -u)" = 0 ]; then runuser -u postgres -- "$@"; else "$@"; fi; }

pg_start() {
  mkdir "$work/pg"
  [ "$(id -u)" != 0 ] || chown postgres "$work/pg"
  as_owner initdb -D "$work/pg/data" -U bench -A trust -E UTF8 --locale=C.UTF-8 > "$work/initdb.log"
  cat >> "$work/pg/data/postgresql.conf" << SETTINGS
port = $pg_port
listen_addresses = '127.0.0.1'
unix_socket_directories = '$work/pg'
max_connections = 200
shared_buffers = 1GB
max_wal_size = 8GB
checkpoint_timeout = 30min
random_page_cost = 1.1
jit = off
SETTINGS
  as_owner pg_ctl -D "$work/pg/data" -l "$work/pg/log" -w -t 60 start > "$work/pg_ctl.log"
}

pg_stop() { as_owner pg_ctl -D "$work/pg/data" -m fast -w -t 60 stop > "$work/pg_ctl.log" 2>&1 || true; }

sql() { psql -h "$work/pg" -p "$pg_port" -U bench -d "$1" -v ON_ERROR_STOP=1 -qAtX "${@:2}"; }

pg_database() { sql postgres -c "create database $1"; }

declare -A pg_vars=()

# pg_prepare NAME EVENTS: tables for the joins, and statistics, which autovacuum would gather in its own time.
pg_prepare() {
  say "$1: plain tables and statistics"
  sql "$1" -f bench/sql/plain.sql
  for sort in rare frequent; do
    awk -v sort=$sort '{print sort "," NR "," $0}' "$work/$2.$sort"
  done | sql "$1" -c "copy plain.pick (sort, n, actor) from stdin (format csv)"
  sql "$1" -c "update plain.pick set facet_id = (select id from facet where name = 'actor:' || actor)"
  sql "$1" -c "vacuum (analyze)"
  pg_vars[$1]=$(sql "$1" -c "
    select '-D places=' || (select count(*) from plain.place)
      || ' -D revisions=' || count(*) || ' -D first=' || min(id)
      || ' -D step=' || (max(id) - min(id)) / (count(*) - 1)
    from revision")
  [ "$(sql "$1" -c "select count(distinct id - lag) from (select id, lag(id) over (order by id) from revision) r
    where lag is not null")" = 1 ] || { say "$1: revisions are not recorded at even steps"; exit 1; }
}

# pgbench_rate DATABASE FILE [VARIABLE...]: transactions a second.
pgbench_rate() {
  local database=$1 file=$2
  shift 2
  pgbench -h "$work/pg" -p "$pg_port" -U bench -n -M prepared -c 16 -j 2 -T "$seconds" -f "$file" "$@" "$database" \
    2> "$work/pgbench.log" | awk '/^tps/ {print $3}' || { cat "$work/pgbench.log" >&2; exit 1; }
}
