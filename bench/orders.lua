-- Orders of two products each, in a closed loop. wrk -s orders.lua <address> -- <file with the ids> <file with the token> [hot]
function init(args)
  ids = {}
  for id in io.lines(args[1]) do ids[#ids + 1] = id end
  headers = { ["Content-Type"] = "application/json", ["Authorization"] = "Bearer " .. io.open(args[2]):read("*l") }
  hot = args[3] == "hot"
  math.randomseed(os.time())
end

function request()
  local first = hot and 1 or math.random(#ids)
  local second = (first + math.random(#ids - 1) - 1) % #ids + 1
  return wrk.format("POST", "/api/v1/orders", headers,
    '{"items":[{"productId":"' .. ids[first] .. '","quantity":1},{"productId":"' .. ids[second] .. '","quantity":1}]}')
end
