-- What every script does: a place of its own for each thread, and the result in one line.
local threads = 0

function setup(thread)
  thread:set("offset", threads)
  threads = threads + 1
end

function done(summary, latency)
  local bad = summary.errors.status + summary.errors.timeout + summary.errors.read + summary.errors.connect
  io.write(string.format("RESULT %.1f %.2f %.2f %d\n", summary.requests / summary.duration * 1e6,
    latency:percentile(50) / 1000, latency:percentile(99) / 1000, bad))
end
