"""What the benches written in Python share: the packaged service as a process of its own, and what it takes."""
import atexit
import http.client
import json
import os
import re
import shutil
import socket
import subprocess
import sys
import tempfile
import time

ROOT = os.path.abspath(os.path.join(os.path.dirname(__file__), "..", ".."))
HOST = "127.0.0.1"
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

    def __init__(self, app=None, heap="512m", folder=None, settings=None, options=()):
        app = app or os.path.join(ROOT, "target", "quarkus-app")
        self.port = free_port()
        self.own = None if folder else tempfile.mkdtemp(prefix="bench-")
        self.folder = folder or self.own
        os.makedirs(self.folder, exist_ok=True)
        self.log = os.path.join(self.folder, "service.log")
        environment = dict(os.environ, QUARKUS_HTTP_PORT=str(self.port), QUARKUS_HTTP_HOST=HOST, QUARKUS_LOG_LEVEL="WARN",
                           PARINDEX_DATA_DIRECTORY=os.path.join(self.folder, "data"), **(settings or {}))
        with open(self.log, "w") as out:
            self.process = subprocess.Popen(["java", f"-Xmx{heap}", *options, "-jar", os.path.join(app, "quarkus-run.jar")],
                                            env=environment, stdout=out, stderr=out)
        atexit.register(self.stop)
        self._await()

    def _await(self):
        end = time.monotonic() + 180
        while time.monotonic() < end and self.process.poll() is None:
            try:
                if self.get("/q/health/ready")[0] == 200:
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

    def cpu(self):
        """Seconds of CPU since its start, of user and kernel; one tick is 10 ms."""
        with open(f"/proc/{self.process.pid}/stat") as stat:
            fields = stat.read().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / TICKS

    def metric(self, name):
        """The sum of a metric as Prometheus reads it; 0 where it is not there."""
        text = self.get("/q/metrics")[1].decode()
        return sum(float(line.rsplit(" ", 1)[1]) for line in text.splitlines() if re.match(re.escape(name) + r"(?:\{|\s)", line))

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
            elif path.endswith("/comparison") and parameter.get("name") == "unit":
                query = "?unit=" + text(parameter.get("example"))
        for media in get["responses"].get("200", {}).get("content", {}):
            if not media.startswith("text/event-stream"):
                found.append((get["operationId"], address + query, media.split(";")[0]))
    return list(dict.fromkeys(found))


def machine():
    with open("/proc/cpuinfo") as info:
        model = re.search(r"model name\s*:\s*(.*)", info.read())
    return f"{model.group(1) if model else 'unknown processor'}, {os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}"
