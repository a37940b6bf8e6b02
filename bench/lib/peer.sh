# A peer: PostGraphile 5, which makes an API of the plain tables, beside the service in the same run. Sourced by bench/run; with --peer only, because
# npm fetches it.

peer_version=5.1.5

peer_start() {
  say "PostGraphile $peer_version"
  # It wants a newer node than Debian has.
  npm install --prefix "$work/peer" --no-audit --no-fund --loglevel=error "postgraphile@$peer_version" node@22 > "$work/peer.npm.log"
  # It follows foreign keys.
  for table in participant event_topic citation; do
    sql parley -c "alter table plain.$table add foreign key (event_id) references plain.event"
  done
  NODE_ENV=production GRAPHILE_ENV=production "$work/peer/node_modules/node/bin/node" "$work/peer/node_modules/.bin/postgraphile" --preset postgraphile/presets/amber \
    --connection "postgres://bench@127.0.0.1:$pg_port/parley" --schema plain --host 127.0.0.1 --port $((port + 6)) > "$work/peer.log" 2>&1 &
  pids[peer]=$!
  for _ in $(seq 120); do
    ! peer_ask '{"query":"{__typename}"}' > "$work/answer" || { peer_bodies; return; }
    kill -0 "${pids[peer]}" 2> /dev/null || break
    sleep 0.5
  done
  say "PostGraphile does not start; its log: $work"
  keep=yes
  exit 1
}

peer_ask() { curl -sf -H 'Content-Type: application/json' -d "$1" "http://127.0.0.1:$((port + 6))/graphql"; }

# Pages of fifty from a hundred places of the record, by their cursors, as the service's are.
peer_bodies() {
  local events step cursor body n
  events=$(sql parley -c "select count(*) from plain.event")
  step=$((events / 100))
  : > "$work/peer.bodies"
  for n in $(seq 0 99); do
    cursor=$(peer_ask "{\"query\":\"{allEvents(first: 1, offset: $((n * step)), orderBy: [START_AT_ASC, PRIMARY_KEY_ASC]) {pageInfo {endCursor}}}\"}" |
      grep -o '"endCursor":"[^"]*"' | cut -d'"' -f4 || true)
    echo "{\"query\":\"{allEvents(first: 50, after: \\\"$cursor\\\", orderBy: [START_AT_ASC, PRIMARY_KEY_ASC]) {nodes {slug title summary kind status \
verification place edtf startAt endAt participantsByEventId {nodes {actorId role capacity}} eventTopicsByEventId {nodes {topicId}} \
citationsByEventId {nodes {sourceId quote}}} pageInfo {endCursor}}}\"}" >> "$work/peer.bodies"
  done
  # A mistake is answered with 200 too, and soon. The last page is shorter.
  while read -r body; do
    [ "$(peer_ask "$body" | grep -o '"slug"' | wc -l)" -ge $((step < 52 ? 1 : 50)) ] ||
      { say "PostGraphile gives no page of fifty; its log: $work"; keep=yes; exit 1; }
  done < "$work/peer.bodies"
}

peer_round() { drive peer.time $((port + 6)) graphql 16 "$work/peer.bodies"; }
