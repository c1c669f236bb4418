"""Load by wrk, and what it costs the service."""
import os
import re
import subprocess
import sys

from service import HOST


def script(folder, expression, units):
    """Lua for wrk that asks for another address each time; at(step, count) counts from 0 to count - 1, one up every step requests."""
    names = ", ".join(f'"{unit}"' for unit in units)
    path = os.path.join(folder, "asked.lua")
    with open(path, "w") as out:
        out.write(f"local units = {{{names}}}\nlocal n = tonumber(os.getenv('FROM'))\n"
                  "local function at(step, count) return math.floor(n / step) % count end\n"
                  f"request = function()\n  n = n + 1\n  return wrk.format('GET', {expression})\nend\n")
    return path


def load(target, seconds, connections, lua=None, first=0, path="", headers=()):
    """Requests, and ms of CPU for each."""
    command = ["wrk", "-t1", "--timeout", "60s", f"-c{connections}", f"-d{seconds}s"] + (["-s", lua] if lua else [])
    for header in headers:
        command += ["-H", header]
    before = target.cpu()
    ran = subprocess.run(command + [f"http://{HOST}:{target.port}{path}"], check=True, capture_output=True, text=True,
                         env=dict(os.environ, FROM=str(first)))
    told = ran.stdout + ran.stderr
    used = target.cpu() - before
    if "Non-2xx" in told or "Socket errors" in told or ".lua" in told:
        sys.exit("answered with something else:\n" + told)
    requests = int(re.search(r"(\d+) requests in", told).group(1))
    return requests, used / max(requests, 1) * 1000
