-- Asks for the paths of a file, one after the other, each thread from a place of its own; with a tag, as a reader who has the answer.
dofile("bench/wrk/common.lua")

function init(args)
  local headers = args[2] and { ["If-None-Match"] = args[2] } or {}
  paths = {}
  for path in io.lines(args[1]) do
    paths[#paths + 1] = wrk.format("GET", path, headers)
  end
  place = offset * math.floor(#paths / 2)
end

function request()
  place = place % #paths + 1
  return paths[place]
end
