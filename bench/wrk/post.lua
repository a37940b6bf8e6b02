-- Records the event of a file again and again, under an id of its own each time.
dofile("bench/wrk/common.lua")

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
