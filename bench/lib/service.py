"""What the benches written in Python share: the packaged service as a process of its own, and what it takes."""
import atexit
import csv
import http.client
import io
import json
import os
import re
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import urllib.parse

ROOT = os.path.abspath(os.path.join(os.path.dirname(__file__), "..", ".."))
HOST = "127.0.0.1"
TOKEN = "0123456789abcdef0123456789abcdef"
TICKS = os.sysconf("SC_CLK_TCK")


def build(offline):
    quiet = ["mvn", "-B", "-q", "-ntp"] + (["-o"] if offline else [])
    subprocess.run(quiet + ["package", "-DskipTests", "-DskipITs"], cwd=ROOT, check=True)


def free_port():
    with socket.socket() as s:
        s.bind((HOST, 0))
        return s.getsockname()[1]


class Service:
    """Started at once and ready when the constructor returns; ends with this script."""

    def __init__(self, app=None, heap="512m", folder=None, settings=None, options=(), ready="/q/health/ready"):
        app = app or os.path.join(ROOT, "target", "quarkus-app")
        self.port = free_port()
        self.own = None if folder else tempfile.mkdtemp(prefix="bench-")
        self.folder = folder or self.own
        os.makedirs(self.folder, exist_ok=True)
        self.log = os.path.join(self.folder, "service.log")
        environment = dict(os.environ, QUARKUS_HTTP_PORT=str(self.port), QUARKUS_HTTP_HOST=HOST, QUARKUS_LOG_LEVEL="WARN",
                           PARINDEX_DATA_DIRECTORY=os.path.join(self.folder, "data"), PARINDEX_PUBLISHER_TOKEN="bench:" + TOKEN,
                           **(settings or {}))
        with open(self.log, "w") as out:
            self.process = subprocess.Popen(["java", f"-Xmx{heap}", *options, "-jar", os.path.join(app, "quarkus-run.jar")],
                                            env=environment, stdout=out, stderr=out)
        atexit.register(self.stop)
        self._await(ready)

    def _await(self, ready):
        end = time.monotonic() + 180
        while time.monotonic() < end and self.process.poll() is None:
            try:
                if self.get(ready)[0] == 200:
                    return
            except OSError:
                pass
            time.sleep(0.2)
        with open(self.log) as log:
            sys.exit("the service does not get ready:\n" + log.read()[-3000:])

    def get(self, path, accept=None, timeout=120):
        """Status and body."""
        link = http.client.HTTPConnection(HOST, self.port, timeout=timeout)
        try:
            link.request("GET", path, headers={"Accept": accept} if accept else {})
            answer = link.getresponse()
            return answer.status, answer.read()
        finally:
            link.close()

    def head(self, path):
        """The headers of its answer."""
        link = http.client.HTTPConnection(HOST, self.port, timeout=30)
        try:
            link.request("HEAD", path)
            return link.getresponse().headers
        finally:
            link.close()

    def send(self, path, body=b"", **headers):
        """A write, as whoever may; the answer read as JSON."""
        link = http.client.HTTPConnection(HOST, self.port, timeout=120)
        try:
            told = {"Authorization": "Bearer " + TOKEN, **{name.replace("_", "-"): value for name, value in headers.items()}}
            link.request("POST", path, body, told)
            answer = link.getresponse()
            content = answer.read().decode()
            if answer.status >= 300:
                sys.exit(f"{path}: {answer.status} {content}")
            return json.loads(content), answer.headers
        finally:
            link.close()

    def publish(self, turn):
        """A new release, in which one note is another one: nothing of the state before is known any more."""
        with open(os.path.join(ROOT, "src", "main", "resources", "dataset", "scores.csv"), encoding="utf-8", newline="") as stored:
            rows = csv.DictReader(stored)
            row = next(row for row in rows if row["indicator"] == "sipas" and row["preferred"] == "true")
            names = rows.fieldnames
        row["note"] = f"bench {turn}"
        text = io.StringIO()
        writer = csv.DictWriter(text, names)
        writer.writeheader()
        writer.writerow(row)
        draft, headers = self.send(f"/api/v1/releases?reason=bench%20{turn}", text.getvalue().encode(), Content_Type="text/csv")
        tag = {"If_Match": headers["ETag"]} if headers["ETag"] else {}
        self.send(f"/api/v1/releases/{draft['id']}/publish?acknowledge={draft.get('warnings', 0)}", **tag)

    def computing(self):
        """Milliseconds of CPU of the threads that answer: what the compiler and the collector do meanwhile is not in it."""
        total = 0
        tasks = f"/proc/{self.process.pid}/task"
        for task in os.listdir(tasks):
            try:
                with open(f"{tasks}/{task}/comm") as name:
                    if name.read().startswith(("executor-thread", "vert.x-")):
                        with open(f"{tasks}/{task}/schedstat") as times:
                            total += int(times.read().split()[0])
            except OSError:
                pass
        return total / 1e6

    def cpu(self):
        """Seconds of CPU since its start, of user and kernel; one tick is 10 ms."""
        with open(f"/proc/{self.process.pid}/stat") as stat:
            fields = stat.read().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / TICKS

    def metric(self, name):
        """The sum of all series of a metric that begin so, as Prometheus reads them; 0 where there is none."""
        text = self.get("/q/metrics")[1].decode()
        return sum(float(line.rsplit(" ", 1)[1]) for line in text.splitlines() if re.match(re.escape(name) + (r"[,}]" if "{" in name else r"(?:\{|\s)"), line))

    def stop(self):
        if self.process.poll() is None:
            self.process.terminate()
            try:
                self.process.wait(30)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()
        if self.own:
            shutil.rmtree(self.own, ignore_errors=True)


def reads(service):
    """Every operation that the contract lets anybody read, as (operationId, address as its examples write it, media type)."""
    contract = json.loads(service.get("/q/openapi?format=json")[1])

    def text(example):
        return ",".join(map(str, example)) if isinstance(example, list) else str(example)

    found = []
    for path, operations in contract["paths"].items():
        get = operations.get("get")
        if not get or get.get("security"):
            continue
        address, query = path, ""
        for parameter in get.get("parameters", []):
            if parameter.get("in") == "path":
                address = address.replace("{" + parameter["name"] + "}", text(parameter.get("example")))
            elif path.endswith("/comparison") and parameter.get("name") == "unit" or parameter.get("required") and parameter.get("in") == "query":
                query += ("&" if query else "?") + parameter["name"] + "=" + urllib.parse.quote(text(parameter.get("example")))
        for media in get["responses"].get("200", {}).get("content", {}):
            if not media.startswith("text/event-stream"):
                found.append((get["operationId"], address + query, media.split(";")[0]))
    return list(dict.fromkeys(found))


def machine():
    with open("/proc/cpuinfo") as info:
        model = re.search(r"model name\s*:\s*(.*)", info.read())
    return f"{model.group(1) if model else 'unknown processor'}, {os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}"
