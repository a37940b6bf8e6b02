# The table of results. Sourced by bench/run.

# row WHAT NEEDED MEASURED DETAIL [KEY...]: needed is "≥ n" or "≤ n"; keys: those whose failed requests are told.
row() {
  local what=$1 needed=$2 measured=$3 detail=$4 reached bad=0 key
  shift 4
  for key in "$@"; do bad=$((bad + $(sum "$key.bad"))); done
  reached=$(awk -v op="${needed%% *}" -v n="$(cut -d' ' -f2 <<< "$needed")" -v m="$measured" \
    'BEGIN {print (op == "≥" ? m >= n : m <= n) ? "reached" : "**missed**"}')
  [ $bad = 0 ] || reached="**$bad requests failed**"
  echo "| $what | $needed | $measured | $reached | $detail |"
}

sum() { awk '{n += $1} END {print n + 0}' "$work/values/$1" 2> /dev/null || echo 0; }

over() { awk "BEGIN {printf \"%.2f\", $1 / $2}"; }

rate() { awk -v n="$(value "$1")" 'BEGIN {printf n < 100 ? "%.1f" : "%.0f", n}'; }

# absent WHAT NEEDED KEY...: tells so of what a run that still goes on, or was ended, has not come to.
absent() {
  local key
  for key in "${@:3}"; do
    [ -e "$work/values/$key" ] || { echo "| $1 | $2 | | not measured | |"; return 0; }
  done
  return 1
}

# against WHAT NEEDED KEY OTHER [OF]: the ratio of two rates.
against() {
  absent "$1" "$2" "$3" "$4" || row "$1" "$2" "$(over "$(value "$3")" "$(value "$4")")" "$(rate "$3") to $(rate "$4")${5:+ $5} a second" "$3" "$4"
}

# soon WHAT KEY: with one client, 99 of 100 answers.
soon() { absent "$1" "≤ 50 ms" "$2" || row "$1" "≤ 50 ms" "$(awk -v n="$(value "$2.late")" 'BEGIN {printf "%.1f", n}')" "median $(value "$2.median") ms" "$2"; }

# takes WHAT SECONDS KEY [WHICH]: one client, once; with the plain SQL, where there is one.
takes() {
  local plain=
  [ ! -e "$work/values/plain.${3#analysis.}" ] || plain=", plain SQL $(awk -v n="$(value "plain.${3#analysis.}")" 'BEGIN {printf "%.2f", n}') s"
  absent "$1" "≤ $2 s" "$3" ||
    row "$1" "≤ $2 s" "$(awk -v n="$(value "$3")" 'BEGIN {printf "%.2f", n}')" "one request, the ${4:-second}$plain" "$3"
}

# size DATABASE EVENTS
size() { echo "| on disk after loading | | $(awk -v n="$(known "$1.size")" -v e="$2" 'BEGIN {printf "%.0f MB | | %.1f kB an event", n / 1e6, n / 1e3 / e}') |"; }

loading() {
  local flat with
  with=$(cat "$work/$1.load.heap")
  row "loading the interchange file, events a second" "≥ 5000" "$(awk -v n="$(known "$1.load")" 'BEGIN {printf "%.0f", n}')" \
    "from the start of the process until it is ready"
  flat=$(awk '{a[NR] = $1} END {print "resident at a quarter, half and the end: " a[int((NR + 3) / 4)] ", " a[int((NR + 1) / 2)] ", " a[NR] " MB"}' \
    "$work/$1.load.rss")
  echo "| memory of loading | \`-Xmx$heap\` does | \`-Xmx$with\` | $([ "$with" = "$heap" ] && echo reached || echo "**missed**") | $flat, at most $(most "$1") MB |"
}

results_of_postgresql() {
  local of=parley pages deepest key
  deepest=$(cat "$work/$of.paths/deepest")
  echo "| PostgreSQL, $events events | needed | measured | | |"
  echo "|---|---|---|---|---|"
  against "by time, to the joins" "≥ 1.3" $of.time sql.time-joins
  against "by time, to the finished views" "≥ 0.6" $of.time sql.time-views
  [ ! "$peer" ] || against "by time, to PostGraphile on the plain tables" "≥ 5" $of.time peer.time
  against "rare actor with roll-up, to the joins" "≥ 1.0" $of.rare sql.rare
  against "frequent actor with roll-up, to the joins" "≥ 1.0" $of.frequent sql.frequent
  against "one event by id, to the read by primary key" "≥ 0.35" $of.id sql.id
  pages=$(for key in first page1000 page10000; do value $of.$key; done | sort -g | awk 'NR == 1 {a = $1} {b = $1} END {printf "%.2f", b / a}')
  row "pages 1, $((deepest < 1000 ? deepest : 1000)) and $deepest: the fastest to the slowest" "≤ 1.3" "$pages" \
    "$(rate $of.first), $(rate $of.page1000), $(rate $of.page10000) a second" $of.first $of.page1000 $of.page10000
  against "$small events to $events: first page" "≤ 1.5" small.first $of.first
  against "$small events to $events: frequent actor" "≤ 1.5" small.frequent $of.frequent
  against "$small events to $events: by id" "≤ 1.5" small.id $of.id
  against "$small events to $events: a month of 2000" "≤ 1.5" small.2000 $of.2000
  against "first page to a month of 1950" "≤ 3" $of.first $of.1950
  against "first page to a month of 2000" "≤ 3" $of.first $of.2000
  against "first page to the last month" "≤ 3" $of.first $of.last
  against "first page to \`known_at\` a year back" "≤ 3" $of.first $of.known
  against "counts by week, to the plain \`GROUP BY\`" "≥ 50" $of.weeks sql.weeks
  against "counts by week of a frequent actor, to the plain \`GROUP BY\`" "≥ 1.0" $of.weeks-actor sql.weeks-actor
  soon "a verification that nothing has" $of.nothing
  soon "a frequent actor in a kind that nothing has" $of.nothing-actor
  soon "\`between\` of a rare and a frequent actor" $of.between
  soon "\`with_total\`" $of.total
  against "a word of 5 in 100 events, to the same SQL" "≥ 0.7" $of.words sql.words
  against "304 to the page that it spares" "≥ 5" $of.again $of.first
  against "all as \`.ndjson\`, to COPY of the stored drafts" "≥ 0.5" $of.ndjson sql.draft revisions
  against "all as \`.csv\`, to COPY of the stored views" "≥ 0.2" $of.csv sql.view events
  takes "facets, of all events" 2 analysis.facets
  takes "facets of the most frequent state" 2 analysis.facets-actor
  takes "silences of the two most frequent states" 2 analysis.silences
  takes "positions on a day" 2 analysis.positions
  takes "positions moved in a month" 2 analysis.changes
  takes "recorded contradictions" 2 analysis.recorded
  takes "what the record says otherwise since half a year" 2 analysis.difference
  takes "what fell due in a month" 2 analysis.expectations
  takes "candidates of contradictions, of all events" 30 analysis.candidates
  takes "interactions, of all events" 30 analysis.interactions
  takes "readouts, of all events" 30 analysis.readouts
  takes "a sequence of two, of all events" 30 analysis.sequences
  takes "frequent sequences, of all events" 30 analysis.frequent
  takes "profile of the most frequent state" 30 analysis.profile
  for key in positions matrix changes recorded difference expectations silences candidates interactions readouts sequences frequent \
    counts facets profile; do
    takes "of one process: $key" 0.2 "analysis.process-$key" tenth
  done
  against "writing an event, to the same inserts under the same lock" "≥ 0.5" $of.write sql.write
  loading $of
  size $of "$events"
  echo
}

results_of_h2() {
  local key what
  echo "| H2, $h2_events events | needed | measured | | |"
  echo "|---|---|---|---|---|"
  while read -r key what; do
    if [ $only = both ]; then
      against "$what, to PostgreSQL with $events" "≥ 0.5" "h2.$key" "parley.$key"
    else
      echo "| $what | | $(rate "h2.$key") a second | | $(sum "h2.$key.bad") requests failed |"
    fi
  done << ROWS
first first page
time by time
rare rare actor with roll-up
frequent frequent actor with roll-up
id one event by id
2000 a month of 2000
ROWS
  row "a word of 5 in 100 events, one client" "≤ 300 ms" "$(awk -v n="$(value h2.words1.late)" 'BEGIN {printf "%.1f", n}')" \
    "99 of 100; median $(value h2.words1.median) ms" h2.words1
  row "first page of a process just started" "≤ 300 ms" "$(awk -v n="$(known h2.cold)" 'BEGIN {printf "%.0f", n}')" "one request"
  echo "| loading, events a second | | $(awk -v n="$(known h2.load)" 'BEGIN {printf "%.0f", n}') | | with \`-Xmx$(cat "$work/h2.load.heap")\`, at most $(most h2) MB resident |"
  size h2 "$h2_events"
}

# results DATABASE...
results() {
  echo "# Results"
  echo
  echo "Of \`bench/run$arguments\`, written by it."
  echo "What the rows mean stands in [README.md](README.md); rates are medians of the rounds."
  echo
  echo "* $(date -u +%F), $(git rev-parse --short HEAD 2> /dev/null || echo "no commit known")"
  echo "* $(nproc) cores ($(awk -F': ' '/^model name/ {print $2; exit}' /proc/cpuinfo)), $(awk '/^MemTotal/ {print int($2 / 1048576 + 0.5)}' /proc/meminfo) GB, which service, database and clients share; load before the run $load_before"
  echo "* $(java -version 2>&1 | sed -n 2p), \`-Xmx$heap\`$([ $only = h2 ] || initdb --version | sed 's/^initdb (PostgreSQL)/, PostgreSQL/'); 16 connections, but one for rows in milliseconds"
  echo
  for part in "$@"; do "results_of_$part"; done
  echo
  cat bench/missed.md
}
