# The program: started, loaded, asked for what the requests of a run need. Sourced by bench/run.

# service NAME URL PORT HEAP [TIMELINE]: starts it; returns when it is ready, fails when it ends before, or is not ready in time.
service() {
  local name=$1 heap=$4 timeline=${5:-none} patience=${patience:-120}
  DATABASE_URL=$2 DATABASE_USER=$(user_of "$2") PARLEY_TIMELINE=$timeline PARLEY_CURATOR_TOKEN=$token \
    QUARKUS_HTTP_PORT=$3 QUARKUS_HTTP_HOST=127.0.0.1 QUARKUS_MANAGEMENT_PORT=$(($3 + 1)) QUARKUS_SHUTDOWN_DELAY=0S \
    java "-Xmx$heap" -XX:+ExitOnOutOfMemoryError -jar target/quarkus-app/quarkus-run.jar > "$work/$name.log" 2>&1 &
  pids[$name]=$!
  : > "$work/$name.rss"
  local until=$((SECONDS + patience))
  while ! curl -sf -m 2 -o "$work/ready" "http://127.0.0.1:$(($3 + 1))/q/health/ready"; do
    if ! kill -0 "${pids[$name]}" 2> /dev/null || [ $SECONDS -gt $until ]; then
      stop "$name"
      return 1
    fi
    memory "$name" >> "$work/$name.rss"
    sleep 1
  done
  memory "$name" >> "$work/$name.rss"
}

user_of() { [[ $1 == jdbc:h2:* ]] && echo sa || echo bench; }

# Resident memory in megabytes.
memory() { awk '/^VmRSS/ {print int($2 / 1024)}' "/proc/${pids[$1]}/status" 2> /dev/null || true; }

stop() {
  local pid=${pids[$1]:-}
  [ "$pid" ] || return 0
  kill "$pid" 2> /dev/null || true
  for _ in $(seq 150); do kill -0 "$pid" 2> /dev/null || break; sleep 0.1; done
  kill -9 "$pid" 2> /dev/null || true
  wait "$pid" 2> /dev/null || true
  unset "pids[$1]"
}

# load NAME EVENTS URL: by the interchange file; with more memory where --heap does not do, so that the rest can be measured.
load() {
  local name=$1 begun ended with
  for with in $heap $load_heap; do
    begun=$(date +%s.%N)
    if patience=$((300 + $2 / 50)) service "$name" "$3" "$port" "$with" "$work/$2.ndjson"; then
      ended=$(date +%s.%N)
      fact "$name.load" "$(awk "BEGIN {print $2 / ($ended - $begun)}")"
      echo "$with" > "$work/$name.load.heap"
      cp "$work/$name.rss" "$work/$name.load.rss"
      say "$name: loaded with $with, $(known "$name.load") events a second, at most $(most "$name") MB"
      stop "$name"
      return
    fi
    say "$name: not loaded with -Xmx$with: $(grep -am1 "OutOfMemory\|cannot start" "$work/$name.log" || echo "not ready in time")"
  done
  exit 1
}

most() { sort -n "$work/$1.load.rss" | tail -1; }

# cold NAME PORT: the first page of a process that has answered nothing yet.
cold() {
  fact "$1.cold" "$(curl -s -m 120 -o "$work/cold" -w '%{time_total}' "http://127.0.0.1:$2/v1/events?limit=50" |
    awk '{print $1 * 1000}')"
}

get() { curl -sSf -m 120 "http://127.0.0.1:$1$2" || { say "$2 is not answered; the service's log: $work"; keep=yes; exit 1; }; }

# paths NAME PORT EVENTS: the files of paths that wrk asks for.
paths() {
  local name=$1 at=$2 world=$work/$3 dir=$work/$1.paths frequent month
  mkdir -p "$dir"
  cursors "$at" "$dir" "$3"
  frequent=$(head -1 "$world.frequent")
  echo "/v1/events?limit=50" > "$dir/first"
  awk '{print "/v1/events?limit=50&cursor=" $0}' "$dir/cursors" > "$dir/time"
  awk '{print "/v1/events?limit=50&actor=" $0}' "$world.rare" > "$dir/rare"
  awk '{print "/v1/events?limit=50&actor=" $0}' "$world.frequent" > "$dir/frequent"
  awk '{print "/v1/events/" $0}' "$dir/ids" > "$dir/id"
  for month in 01 02 03 04 05 06 07 08 09 10 11 12; do
    echo "/v1/events?limit=50&datetime=1950-$month" >> "$dir/1950"
    echo "/v1/events?limit=50&datetime=2000-$month" >> "$dir/2000"
    echo "/v1/events?limit=50&datetime=2025-12-$month/2025-12-31" >> "$dir/last"
  done
  echo "/v1/events?limit=50&known_at=2024-12-31T00:00:00Z" > "$dir/known"
  echo "/v1/events?limit=50&verification=denied" > "$dir/nothing"
  echo "/v1/events?limit=50&actor=$frequent&kind=other" > "$dir/nothing-actor"
  awk -v f="$frequent" '{print "/v1/events?limit=50&between=" $0 "," f}' "$world.rare" > "$dir/between"
  echo "/v1/events?limit=50&with_total=true" > "$dir/total"
  awk '{print "/v1/events?limit=50&q=" $0}' "$world.words" > "$dir/words"
  cp "$dir/words" "$dir/words1"
  echo "/v1/analysis/counts?by=week" > "$dir/weeks"
  awk '{print "/v1/analysis/counts?by=week&actor=" $0}' "$world.frequent" > "$dir/weeks-actor"
  # An event with four participants and three citations, as a draft.
  awk -F'"role":' '/^{"type":"event"/ && NF == 5 && split($0, c, "\"source\":") == 4 && !/"links":|"moves":/ {print; exit}' \
    "$world.ndjson" | sed 's/^.*"id":"[^"]*"/{"id":"@ID@"/' > "$dir/draft"
}

# analyses NAME EVENTS: what each analysis is asked. A file each, named after its row in table.sh.
analyses() {
  local dir=$work/$1.analyses one other process
  mkdir -p "$dir"
  one=$(sed -n 1p "$work/$2.frequent")
  other=$(sed -n 2p "$work/$2.frequent")
  echo "facets" > "$dir/facets"
  echo "facets?actor=$one" > "$dir/facets-actor"
  echo "silences?between=$one,$other" > "$dir/silences"
  echo "positions?at=2025-06-30&limit=50" > "$dir/positions"
  echo "positions/changes?datetime=2025-06" > "$dir/changes"
  echo "contradictions?basis=recorded&limit=50" > "$dir/recorded"
  echo "difference?from=2025-06-01T00:00:00Z&limit=50" > "$dir/difference"
  echo "expectations?due=2025-06&limit=50" > "$dir/expectations"
  echo "contradictions?basis=candidate&limit=50" > "$dir/candidates"
  echo "interactions?limit=50" > "$dir/interactions"
  echo "readouts?limit=50" > "$dir/readouts"
  echo "sequences?pattern=call,%20then%20demand%20within%207d&limit=50" > "$dir/sequences"
  echo "sequences/frequent?within=7d&limit=50" > "$dir/frequent"
  # The same of one process of some 10,000 events.
  process=$(cat "$work/$2.process")
  for key in positions changes recorded expectations candidates interactions readouts sequences frequent; do
    echo "$(cat "$dir/$key")&process=$process" > "$dir/process-$key"
  done
  echo "silences?process=$process" > "$dir/process-silences"
  echo "facets?process=$process" > "$dir/process-facets"
  echo "counts?by=month&process=$process" > "$dir/process-counts"
  echo "positions/matrix?at=2025-06-30&process=$process" > "$dir/process-matrix"
  echo "difference?from=2025-06-01T00:00:00Z&process=$process" > "$dir/process-difference"
  sed -i 's|^|analysis/|' "$dir"/*
  echo "processes/$process/profile" > "$dir/process-profile"
  echo "actors/$one/profile" > "$dir/profile"
}

# Walks the whole record: the cursors at which pages of fifty can go on, and ids of events.
cursors() {
  local at=$1 dir=$2 size=$(($3 < 10000 ? 100 : 1000)) cursor= read=0
  : > "$dir/cursors"
  : > "$dir/ids"
  while true; do
    get "$at" "/v1/events?limit=$size&fields=id${cursor:+&cursor=$cursor}" > "$dir/page"
    cursor=$(grep -o '"next_cursor":"[^"]*"' "$dir/page" | cut -d'"' -f4 || true)
    grep -o '{"id":"[^"]*"}' "$dir/page" | awk -F'"' 'NR % 100 == 1 {print $4}' >> "$dir/ids"
    [ "$cursor" ] || break
    echo "$cursor" >> "$dir/cursors"
    read=$((read + size / 50))
    # Pages 1,000 and 10,000; where there are not so many, the last there is.
    [ $read -gt 1000 ] || echo "/v1/events?limit=50&cursor=$cursor" > "$dir/page1000"
    [ $read -gt 10000 ] || echo "/v1/events?limit=50&cursor=$cursor" > "$dir/page10000"
    [ $read -gt 10000 ] || echo "$read" > "$dir/deepest"
  done
}

# taken PORT SUFFIX EVENTS: how many events a second leave as an export.
taken() {
  curl -sSf -m 3600 -o /dev/null -w '%{time_total}' "http://127.0.0.1:$1/v1/events$2" | awk -v n="$3" '{print n / $1}'
}
