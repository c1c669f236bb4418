#!/usr/bin/env python3
"""Plays attacks against the service and measures what others notice: see README.md. Needs Python 3 and Java, nothing else."""

import argparse
import http.client
import json
import os
import random
import re
import resource
import signal
import socket
import struct
import subprocess
import sys
import threading
import time
from collections import Counter

HOST = "127.0.0.1"
TOKEN = "bench:0123456789abcdef0123456789abcdef"
ROOT = os.path.abspath(os.path.join(os.path.dirname(__file__), "..", ".."))
POD = 768 << 20
CHEAP = [f"/api/v1/rankings/{indicator}/{year}" for indicator in ("par-index", "sipas") for year in range(2016, 2025)]
CHEAP += [f"/api/v1/units/{unit}/history" for unit in ("hung-yen", "quang-ninh", "ha-noi", "hai-phong")]
CHEAP += ["/api/v1/sipas/2019", "/api/v1/summaries/par-index/2020", "/api/v1/indicators"]


# --- HTTP/2, as much of it as attacks need ---------------------------------------------------------------------------------


def frame(kind, flags, stream, payload=b""):
    return struct.pack("!I", len(payload))[1:] + bytes([kind, flags]) + struct.pack("!I", stream) + payload


def literal(name, value):
    def text(each):
        raw = each.encode()
        assert len(raw) < 127
        return bytes([len(raw)]) + raw

    return b"\x00" + text(name) + text(value)


def heads(path):
    return literal(":method", "GET") + literal(":scheme", "http") + literal(":path", path) + literal(":authority", HOST)


def http2(port, window):
    """A connection whose streams have this window; the settings of the server are taken as they are."""
    link = socket.create_connection((HOST, port))
    link.sendall(b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n" + frame(4, 0, 0, struct.pack("!HI", 4, window)) + frame(4, 1, 0))
    return link


def drain(link):
    """Reads and forgets, so that the connection itself is not what stops the server."""

    def read():
        try:
            while link.recv(1 << 16):
                pass
        except OSError:
            pass

    threading.Thread(target=read, daemon=True).start()


# --- The attacks: each plays for so many seconds -----------------------------------------------------------------------------


def h2_window(port, seconds):
    """One HTTP/2 connection with a window of 0 and 230 streams of changes?limit=1000."""
    link = http2(port, 0)
    drain(link)
    for i in range(230):
        link.sendall(frame(1, 5, 2 * i + 1, heads("/api/v1/changes?limit=1000")))
    time.sleep(seconds)


def pipelined(port, seconds):
    """215 connections with 12 pipelined requests each, of which nothing is read."""
    links = []
    for _ in range(215):
        link = socket.socket()
        link.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        link.connect((HOST, port))
        link.sendall(b"GET /api/v1/changes?limit=1000 HTTP/1.1\r\nHost: bench\r\n\r\n" * 12)
        links.append(link)
    time.sleep(seconds)


def left(port, seconds):
    """600 streams of observations.xlsx, left after two seconds."""
    links = [http2(port, 1 << 20) for _ in range(6)]
    for link in links:
        drain(link)
        for i in range(100):
            link.sendall(frame(1, 5, 2 * i + 1, heads("/api/v1/observations.xlsx")))
    time.sleep(2)
    for link in links:
        link.shutdown(socket.SHUT_RDWR)
    time.sleep(max(0, seconds - 2))


def crowd(port, seconds, paths, connections, headers=None):
    """So many connections that ask and read in a loop; prints how often each status came."""
    end = time.monotonic() + seconds
    counts = Counter()

    def ask(number):
        link = None
        turn = number
        while time.monotonic() < end:
            try:
                link = link or http.client.HTTPConnection(HOST, port, timeout=30)
                link.request("GET", paths[turn % len(paths)], headers=headers or {})
                answer = link.getresponse()
                answer.read()
                counts[answer.status] += 1
                if answer.status == 503:
                    time.sleep(0.05)
            except (OSError, http.client.HTTPException) as e:
                counts[type(e).__name__] += 1
                link = None
                time.sleep(0.05)
            turn += 1

    threads = [threading.Thread(target=ask, args=(i,), daemon=True) for i in range(connections)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(max(0, end - time.monotonic()) + 10)
    print(" ".join(f"{status}:{count}" for status, count in sorted(counts.items(), key=str)))


def workbooks(port, seconds):
    """80 connections of observations.xlsx."""
    crowd(port, seconds, ["/api/v1/observations.xlsx"], 80)


def drawings(port, seconds):
    """25 drawings at once of charts/map as PNG, each of another width up to 800."""
    crowd(port, seconds, [f"/charts/map/par-index/2019.png?width={width}" for width in range(800, 700, -1)], 25)


def slow_readers(port, seconds):
    """700 readers of checks?limit=1000 who take a kilobyte each second."""
    links = []
    for _ in range(700):
        link = socket.socket()
        link.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        link.settimeout(0.001)
        link.connect((HOST, port))
        link.sendall(b"GET /api/v1/checks?limit=1000 HTTP/1.1\r\nHost: bench\r\n\r\n")
        links.append(link)
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        begun = time.monotonic()
        for link in links:
            try:
                link.recv(1024)
            except OSError:
                pass
        time.sleep(max(0, 1 - (time.monotonic() - begun)))


def csv_of(size):
    head = "indicator,population,unit,year,source,score\n"
    row = "par-index,province,hung-yen,%d,nobody-%d,81.98\n"
    rows, length, number = [head], len(head), 0
    while length < size:
        text = row % (2012 + number % 13, number)
        rows.append(text)
        length += len(text)
        number += 1
    return "".join(rows).encode()


def uploads(port, seconds):
    """Four uploads of 61 MB at once, by somebody who may."""
    body = csv_of(61 << 20)
    statuses = []

    def send():
        try:
            link = http.client.HTTPConnection(HOST, port, timeout=300)
            link.request(
                "POST",
                "/api/v1/releases?reason=bench&dryRun=true&file=scores.csv",
                body,
                {"Authorization": "Bearer " + TOKEN.split(":")[1], "Content-Type": "text/csv"},
            )
            statuses.append(link.getresponse().status)
        except (OSError, http.client.HTTPException) as e:
            statuses.append(type(e).__name__)

    threads = [threading.Thread(target=send, daemon=True) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(seconds / 4)
    print(" ".join(map(str, statuses)) or "still sending")


def drip(port, seconds, count, head, drop):
    """So many connections that send a beginning, and then a little each second."""
    links = []
    for _ in range(count):
        link = socket.create_connection((HOST, port))
        link.sendall(head)
        links.append(link)
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        for link in list(links):
            try:
                link.sendall(drop)
                # What was closed takes one drop more without complaint.
                if link.recv(4096, socket.MSG_DONTWAIT) == b"":
                    links.remove(link)
            except BlockingIOError:
                pass
            except OSError:
                links.remove(link)
        time.sleep(1)
    print(f"{len(links)} of {count} still open")


def slow_heads(port, seconds):
    """400 connections whose request headers never end."""
    drip(port, seconds, 400, b"GET /api/v1 HTTP/1.1\r\nHost: bench\r\n", b"X-More: 1\r\n")


def slow_bodies(port, seconds):
    """100 uploads of nobody and 10 of somebody who may, a byte each second."""
    head = "POST /api/v1/releases?reason=bench HTTP/1.1\r\nHost: bench\r\nContent-Type: text/csv\r\n%sContent-Length: 60000000\r\n\r\n"
    known = threading.Thread(
        target=drip,
        args=(port, seconds, 10, (head % f"Authorization: Bearer {TOKEN.split(':')[1]}\r\n").encode(), b"x"),
        daemon=True,
    )
    known.start()
    drip(port, seconds, 100, (head % "").encode(), b"x")
    known.join(5)


def idle(port, seconds):
    """4,000 connections that ask for nothing."""
    links = []
    try:
        for _ in range(4000):
            links.append(socket.create_connection((HOST, port), timeout=2))
    except OSError as e:
        print(f"{len(links)} opened: {e}")
    time.sleep(seconds)


def unknown_words(port, seconds):
    """16 connections that ask for 8 KB of units, indicators and fields that nobody knows."""
    names = lambda: ",".join(f"x{random.randrange(10**6)}" for _ in range(1000))[:7800]
    places = ["observations?unit=", "observations?indicator=", "observations?fields=", "observations?sort=", "comparison?unit="]
    crowd(port, seconds, ["/api/v1/" + place + names() for place in places for _ in range(10)], 16)


def everything(port, seconds):
    """32 connections of the dearest reads there are, none of which is asked for twice in the same way."""
    sorts = [f"/api/v1/observations?limit=1000&sort=-score&year=2012..{year}" for year in range(2013, 2025)]
    crowd(
        port,
        seconds,
        sorts
        + ["/sdmx/v1/availableconstraint/PARINDEX,par-index,1.0/all/all/all", "/sdmx/v1/data/PARINDEX,par-index,1.0/all", "/api/v1/observations.jsonstat"]
        + ["/api/v1/observations/facets", "/api/v1/dataset.zip", "/api/v1/observations.csv"],
        32,
    )


def rapid_resets(port, seconds):
    """Eight HTTP/2 connections that ask and take it back at once."""
    end = time.monotonic() + seconds
    links = {}
    while time.monotonic() < end:
        for each in range(8):
            try:
                if each not in links:
                    links[each] = [http2(port, 1 << 16), 1]
                    drain(links[each][0])
                link, stream = links[each]
                for _ in range(50):
                    link.sendall(frame(1, 5, stream, heads("/api/v1/observations.xlsx")) + frame(3, 0, stream, struct.pack("!I", 8)))
                    stream += 2
                links[each][1] = stream
            except OSError:
                links.pop(each, None)
        time.sleep(0.05)


def saturation(port, seconds):
    """640 connections, ten times as many as saturate two processors, of cheap and dear reads and conditional ones."""
    crowd(port, seconds, CHEAP * 3 + ["/api/v1/observations.csv", "/charts/rankings/par-index/2019.png"], 640)


ATTACKS = {
    each.__name__.replace("_", "-"): each
    for each in (
        h2_window,
        pipelined,
        left,
        workbooks,
        drawings,
        slow_readers,
        uploads,
        slow_heads,
        slow_bodies,
        idle,
        unknown_words,
        everything,
        rapid_resets,
        saturation,
    )
}


# --- What others notice --------------------------------------------------------------------------------------------------------


class Others:
    """A few who read cheaply and steadily, and one who asks whether the service is ready."""

    def __init__(self, port):
        self.port = port
        self.times = []
        self.statuses = Counter()
        self.ready = Counter()
        self.slowest_ready = 0.0
        self.over = False
        self.threads = [threading.Thread(target=self.read, args=(i,), daemon=True) for i in range(4)]
        self.threads.append(threading.Thread(target=self.probe, daemon=True))
        for thread in self.threads:
            thread.start()

    def read(self, turn):
        link = None
        while not self.over:
            begun = time.monotonic()
            try:
                link = link or http.client.HTTPConnection(HOST, self.port, timeout=10)
                link.request("GET", CHEAP[turn % len(CHEAP)])
                answer = link.getresponse()
                answer.read()
                self.statuses[answer.status] += 1
            except (OSError, http.client.HTTPException) as e:
                self.statuses[type(e).__name__] += 1
                link = None
            self.times.append((begun, time.monotonic() - begun))
            turn += 1
            time.sleep(0.03)

    def probe(self):
        while not self.over:
            begun = time.monotonic()
            try:
                link = http.client.HTTPConnection(HOST, self.port, timeout=3)
                link.request("GET", "/q/health/ready")
                self.ready[link.getresponse().status] += 1
                link.close()
            except (OSError, http.client.HTTPException) as e:
                self.ready[type(e).__name__] += 1
            self.slowest_ready = max(self.slowest_ready, time.monotonic() - begun)
            time.sleep(0.5)

    def p99(self, begin, end):
        """In milliseconds; what has not come back yet counts as long as it has been waited for."""
        times = sorted(each for begun, each in list(self.times) if begin <= begun < end)
        return times[min(len(times) - 1, int(len(times) * 0.99))] * 1000 if times else float("inf")

    def stop(self):
        self.over = True
        for thread in self.threads:
            thread.join(12)


def options_of_the_image():
    """How the image starts Java, but for the archive of classes, which only its own Java reads."""
    with open(os.path.join(ROOT, "src", "main", "docker", "Dockerfile.jvm"), encoding="utf-8") as image:
        entry = re.search(r"ENTRYPOINT (\[.*\])", image.read().replace("\\\n", ""), re.DOTALL).group(1)
    return [option for option in json.loads(entry)[1:-2] if "SharedArchiveFile" not in option]


class Pod:
    """A control group of 768 MiB, so that Java sees, chooses and is killed as in a cluster; where none may be made, Java is told how much there is."""

    def __init__(self):
        for folder, limit in (("/sys/fs/cgroup/memory", "memory.limit_in_bytes"), ("/sys/fs/cgroup", "memory.max")):
            group = os.path.join(folder, "parindex-attacks")
            try:
                os.makedirs(group, exist_ok=True)
                with open(os.path.join(group, limit), "w") as most:
                    most.write(str(POD))
                self.members = os.path.join(group, "cgroup.procs")
                return
            except OSError:
                continue
        self.members = None

    def options(self):
        return [] if self.members else ["-XX:MaxRAM=%d" % POD]

    def enter(self):
        """Called in the process that is to be in it."""
        if self.members:
            with open(self.members, "w") as members:
                members.write(str(os.getpid()))

    def __str__(self):
        return "a control group of 768 MiB" if self.members else "Java told to have 768 MiB, as no control group can be made here"


class Service:
    """The packaged service as the image starts it in a pod of 768 MiB."""

    def __init__(self, jar, log, options, pod):
        with socket.socket() as free:
            free.bind((HOST, 0))
            self.port = free.getsockname()[1]
        data = os.path.join(os.path.dirname(os.path.abspath(log)), "data-%d" % self.port)
        self.process = subprocess.Popen(
            ["java", *pod.options(), *options_of_the_image(), *options, "-jar", jar],
            preexec_fn=pod.enter,
            env=dict(
                os.environ,
                QUARKUS_HTTP_PORT=str(self.port),
                QUARKUS_HTTP_HOST=HOST,
                PARINDEX_DATA_DIRECTORY=data,
                PARINDEX_PUBLISHER_TOKEN=TOKEN,
                QUARKUS_LOG_LEVEL="WARN",
            ),
            stdout=open(log, "w"),
            stderr=subprocess.STDOUT,
        )
        end = time.monotonic() + 180
        while time.monotonic() < end:
            try:
                link = http.client.HTTPConnection(HOST, self.port, timeout=2)
                link.request("GET", "/q/health/ready")
                if link.getresponse().status == 200:
                    return
            except OSError:
                time.sleep(0.5)
        raise SystemExit("the service did not start; see " + log)

    def memory(self):
        """The most that it ever held, in bytes; 0 once it is gone."""
        try:
            with open(f"/proc/{self.process.pid}/status") as status:
                return int(re.search(r"VmHWM:\s+(\d+)", status.read()).group(1)) << 10
        except (OSError, AttributeError):
            return 0

    def forget_memory(self):
        try:
            with open(f"/proc/{self.process.pid}/clear_refs", "w") as refs:
                refs.write("5")
        except OSError:
            pass

    def is_alive(self):
        return self.process.poll() is None

    def stop(self):
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()


def warm_up(port, seconds):
    others = Others(port)
    time.sleep(seconds)
    others.stop()


def play(service, name, seconds):
    service.forget_memory()
    others = Others(service.port)
    begin = time.monotonic()
    time.sleep(6)
    attacked = time.monotonic()
    attack = subprocess.Popen(
        [sys.executable, __file__, "--play", name, "--port", str(service.port), "--seconds", str(seconds)],
        stdout=subprocess.PIPE,
        text=True,
        # Attackers are other machines: they take no processor away from whom they attack.
        preexec_fn=lambda: os.nice(19),
    )
    try:
        said, _ = attack.communicate(timeout=seconds + 30)
    except subprocess.TimeoutExpired:
        attack.kill()
        said, _ = attack.communicate()
    over = time.monotonic()
    time.sleep(6)
    others.stop()
    calm, during, after = others.p99(begin, attacked), others.p99(attacked, over), others.p99(over + 2, over + 6)
    memory = service.memory()
    fine = service.is_alive() and memory <= POD
    statuses = " ".join(f"{status}:{count}" for status, count in sorted(others.statuses.items(), key=str))
    ready = " ".join(f"{status}:{count}" for status, count in sorted(others.ready.items(), key=str))
    print(
        f"| {name} | {calm:.0f} | {during:.0f} | {during / calm:.1f} | {after:.0f} | {statuses} | {ready}, {others.slowest_ready * 1000:.0f} |"
        f" {memory >> 20} | {'yes' if fine else 'NO'} | {' '.join((said or '').split())} |",
        flush=True,
    )


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("names", nargs="*", help="which attacks; all of them unless given: " + ", ".join(ATTACKS))
    parser.add_argument("--jar", default="target/quarkus-app/quarkus-run.jar")
    parser.add_argument("--log", default="target/attacks.log")
    parser.add_argument("--seconds", type=int, default=12, help="how long each attack is played")
    parser.add_argument("--jvm", default="", help="more options of Java, after those of the image")
    parser.add_argument("--play", help=argparse.SUPPRESS)
    parser.add_argument("--port", type=int, help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (min(hard, 16_384), hard))
    if arguments.play:
        ATTACKS[arguments.play](arguments.port, arguments.seconds)
        os._exit(0)
    pod = Pod()
    print(f"{pod}\n")
    print("| attack | calm p99, ms | during | times | 2 s after | answers to others | ready, slowest in ms | peak MiB | survived | the attack says |")
    print("| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |", flush=True)
    service = None
    for name in arguments.names or ATTACKS:
        if service is None or not service.is_alive():
            service = Service(arguments.jar, arguments.log, arguments.jvm.split(), pod)
            warm_up(service.port, 10)
        play(service, name, arguments.seconds)
        if service.memory() > POD or not service.is_alive():
            # Killed for its memory, as the pod would be.
            service.stop()
            service = None
    if service:
        service.stop()


if __name__ == "__main__":
    main()
