-- Records the event of a file again and again, under an id of its own each time.
local threads = 0

function setup(thread)
  thread:set("offset", threads)
  threads = threads + 1
end

function init(args)
  local file = io.open(args[1])
  before, after = file:read("*l"):match("^(.*)@ID@(.*)$")
  file:close()
  headers = { ["Content-Type"] = "application/json", ["Authorization"] = "Bearer " .. args[2] }
  name = "bench-" .. args[3] .. "-" .. offset .. "-"
  number = 0
end

function request()
  number = number + 1
  return wrk.format("POST", "/v1/events", headers, before .. name .. number .. after)
end

function done(summary, latency)
  local bad = summary.errors.status + summary.errors.timeout + summary.errors.read + summary.errors.connect
  io.write(string.format("RESULT %.1f %.2f %.2f %d\n", summary.requests / summary.duration * 1e6,
    latency:percentile(50) / 1000, latency:percentile(99) / 1000, bad))
end
