-- Sends the bodies of a file to a GraphQL endpoint, one after the other, each thread from a place of its own.
dofile("bench/wrk/common.lua")

function init(args)
  requests = {}
  for body in io.lines(args[1]) do
    requests[#requests + 1] = wrk.format("POST", "/graphql", { ["Content-Type"] = "application/json" }, body)
  end
  place = offset * math.floor(#requests / 2)
end

function request()
  place = place % #requests + 1
  return requests[place]
end
