-- Asks for the paths of a file, one after the other, each thread from a place of its own.
local threads = 0

function setup(thread)
  thread:set("offset", threads)
  threads = threads + 1
end

function init(args)
  paths = {}
  for path in io.lines(args[1]) do
    paths[#paths + 1] = wrk.format("GET", path)
  end
  place = offset * math.floor(#paths / 2)
end

function request()
  place = place % #paths + 1
  return paths[place]
end

function done(summary, latency)
  local bad = summary.errors.status + summary.errors.timeout + summary.errors.read + summary.errors.connect
  io.write(string.format("RESULT %.1f %.2f %.2f %d\n", summary.requests / summary.duration * 1e6,
    latency:percentile(50) / 1000, latency:percentile(99) / 1000, bad))
end
