-- Asks for the paths of a file, one after the other, each thread from a place of its own.
dofile("bench/wrk/common.lua")

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
