# What is measured in each round, the service and what it is compared with in turn. Sourced by bench/run.

mkdir -p "$work/values" "$work/facts"

# Measured in every round, told as the median.
put() { echo "$2" >> "$work/values/$1"; }

value() { sort -g "$work/values/$1" | awk '{a[NR] = $1} END {print (a[int((NR + 1) / 2)] + a[int((NR + 2) / 2)]) / 2}'; }

# Measured once.
fact() { echo "$2" > "$work/facts/$1"; }

known() { cat "$work/facts/$1"; }

# warm_up ROUND...: the service alone, until Java has compiled what is used. It counts for nothing; but what failed in it did fail.
warm_up() {
  local seconds=$warm warming=yes kept=$work/kept
  say "warming up"
  cp -r "$work/values" "$kept"
  "$@"
  find "$work/values" -name '*.bad' -exec cp {} "$kept" ';'
  rm -r "$work/values"
  mv "$kept" "$work/values"
}

# drive KEY PORT SCRIPT CONNECTIONS ARGUMENT...: requests a second, times in milliseconds, and how many failed.
drive() {
  local key=$1 at=$2 script=$3 connections=$4 result
  shift 4
  result=$(wrk -t $((connections > 1 ? 2 : 1)) -c "$connections" -d "${seconds}s" --timeout 30s -s "bench/wrk/$script.lua" \
    "http://127.0.0.1:$at" -- "$@" | grep '^RESULT') || { say "$key: no answers; the service's log: $work"; keep=yes; exit 1; }
  read -r _ rate median late bad <<< "$result"
  put "$key" "$rate"
  put "$key.median" "$median"
  put "$key.late" "$late"
  put "$key.bad" "$bad"
}

# ask DATABASE WHAT [CONNECTIONS]
ask() {
  local at=$port
  [ "$1" != small ] || at=$((port + 2))
  drive "$1.$2" "$at" get "${3:-16}" "$work/$1.paths/$2"
}

# again DATABASE: the first page, by a reader who has it.
again() {
  local page tag status
  page=http://127.0.0.1:$port$(head -1 "$work/$1.paths/first")
  tag=$(curl -sfI "$page" | tr -d '\r' | sed -n 's/^[Ee][Tt]ag: //p')
  status=$(curl -s -o /dev/null -w '%{http_code}' -H "If-None-Match: $tag" "$page")
  [ "$status" = 304 ] || { say "$1.again: $status instead of 304"; keep=yes; exit 1; }
  drive "$1.again" "$port" get 16 "$work/$1.paths/first" "$tag"
}

beside() { [ "${warming:-}" ] || put "sql.$1" "$(pgbench_rate parley "$2" "${@:3}")"; }

reads_of_postgresql() {
  local vars what
  read -ra vars <<< "${pg_vars[parley]}"
  ask parley time
  [ ! "$peer" ] || peer_round
  beside time-joins bench/sql/time-joins.sql "${vars[@]}"
  beside time-views bench/sql/time-views.sql "${vars[@]}"
  for what in rare frequent; do
    ask parley $what
    beside $what bench/sql/actor-joins.sql -D "sort=$what" -D "actors=$(wc -l < "$work/$events.$what")"
  done
  ask parley id
  beside id bench/sql/by-id.sql "${vars[@]}"
  ask parley weeks
  beside weeks bench/sql/weeks.sql
  ask parley weeks-actor
  beside weeks-actor bench/sql/weeks-actor.sql -D sort=frequent -D "actors=$(wc -l < "$work/$events.frequent")"
  for what in first page1000 page10000 1950 2000 last known; do ask parley $what; done
  for what in first frequent id 2000; do ask small $what; done
  for what in nothing nothing-actor between total; do ask parley $what 1; done
  again parley
  ask parley words
  # Of pgbench a lexeme, as the service makes of the word.
  beside words bench/sql/words.sql -D "word=$(sql parley -c "select stem from word where surface = '$(head -1 "$work/$events.words")'")"
}

# What leaves as a whole, and how fast PostgreSQL gives the texts of which it is made. Once a round: it takes long.
exports_of_postgresql() {
  local begin
  for table in draft view; do
    begin=$(date +%s.%N)
    sql parley -c "copy (select $table from revision_$table) to stdout" > "$work/copied"
    put "sql.$table" "$(awk -v n="$(sql parley -c "select count(*) from revision_$table")" -v s="$begin" -v e="$(date +%s.%N)" 'BEGIN {print n / (e - s)}')"
  done
  rm "$work/copied"
  put parley.ndjson "$(taken "$port" .ndjson "$(sql parley -c "select count(*) from revision")")"
  put parley.csv "$(taken "$port" .csv "$events")"
}

# Analyses, each asked twice, the second time told: they read much, and none is asked for often. Those of one process ten times, the last
# told. An answer that does not come counts as failed.
analyses_of_postgresql() {
  local key path times
  for path in "$work"/parley.analyses/*; do
    key=analysis.$(basename "$path")
    times=2
    [[ $key != analysis.process-* ]] || times=10
    for _ in $(seq $times); do
      curl -sf -m 300 -o "$work/analysis" -w '%{time_total}' "http://127.0.0.1:$port/v1/$(cat "$path")" > "$work/seconds" ||
        { put "$key.bad" 1; echo 300 > "$work/seconds"; }
    done
    put "$key" "$(cat "$work/seconds")"
  done
  for path in bench/sql/analyses/*.sql; do
    for _ in 1 2; do
      times=$(date +%s.%N)
      sql parley -f "$path" > "$work/analysis"
      awk -v b="$times" -v e="$(date +%s.%N)" 'BEGIN {print e - b}' > "$work/seconds"
    done
    put "plain.$(basename "$path" .sql)" "$(cat "$work/seconds")"
  done
}

reads_of_h2() {
  local what
  for what in first time rare frequent id 2000 words; do ask h2 $what; done
  ask h2 words1 1
}

# One event by the service, and a script that inserts the same rows.
prepare_writes() {
  local slug=bench-sample
  sed "s/@ID@/$slug/" "$work/parley.paths/draft" > "$work/sample"
  curl -sf -m 60 -o "$work/answer" -H "Authorization: Bearer $token" -H 'Content-Type: application/json' \
    --data-binary "@$work/sample" "http://127.0.0.1:$port/v1/events"
  sql parley -v "event=$(sql parley -c "select id from event where slug = '$slug'")" -f bench/sql/write.sql > "$work/write.sql"
}

writes_of_postgresql() {
  say "PostgreSQL: writes, round $1 of $rounds"
  drive parley.write "$port" post 16 "$work/parley.paths/draft" "$token" "$1"
  beside write "$work/write.sql"
}
