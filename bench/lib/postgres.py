"""A real PostgreSQL of its own, made of the programs of the machine; run by root, it belongs to the user postgres."""
import atexit
import glob
import os
import shutil
import signal
import subprocess
import tempfile
import time

HOST = "127.0.0.1"
BIN = os.environ.get("POSTGRES_BIN") or max(glob.glob("/usr/lib/postgresql/*/bin"), default="")


class Postgres:
    """Started, with an empty database parindex, when the constructor returns; ends with this script and leaves nothing."""

    def __init__(self, port):
        if not BIN:
            raise SystemExit("PostgreSQL's programs are needed: install them, or name their folder in POSTGRES_BIN")
        self.port = port
        self.root = tempfile.mkdtemp(prefix="postgres-")
        self.data = os.path.join(self.root, "data")
        if os.getuid() == 0:
            shutil.chown(self.root, "postgres")
        atexit.register(self.remove)
        self._run("initdb", "-D", self.data, "-A", "trust", "-U", "postgres", "-E", "UTF8", "--locale=C.UTF-8")
        self.start()
        self.sql("create database parindex", "postgres")

    def _run(self, program, *arguments, check=True):
        as_user = ["runuser", "-u", "postgres", "--"] if os.getuid() == 0 else []
        return subprocess.run(as_user + [os.path.join(BIN, program), *arguments], check=check, cwd=self.root, stdin=subprocess.DEVNULL,
                              stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL).returncode

    def _start(self):
        return self._run("pg_ctl", "-D", self.data, "-w", "-l", os.path.join(self.root, "log"), "-o",
                         f"-p {self.port} -h {HOST} -k {self.root}", "start", check=False)

    def start(self):
        """Also after it was killed, whose children take a moment to go."""
        for _ in range(60):
            if self._start() == 0:
                return
            time.sleep(0.5)
        with open(os.path.join(self.root, "log")) as log:
            raise SystemExit("PostgreSQL does not start:\n" + log.read()[-2000:])

    def stop(self, mode="fast"):
        self._run("pg_ctl", "-D", self.data, "-w", "-m", mode, "stop", check=False)

    def restart(self):
        self.stop()
        self.start()

    def kill(self):
        """As when the machine takes its memory: nothing is said to anybody."""
        with open(os.path.join(self.data, "postmaster.pid")) as pid:
            os.kill(int(pid.readline()), signal.SIGKILL)

    def sql(self, text, database="parindex"):
        """Its rows, each a list of texts."""
        out = subprocess.run([os.path.join(BIN, "psql"), "-h", HOST, "-p", str(self.port), "-U", "postgres", "-d", database, "-Atqc", text],
                             check=True, capture_output=True, text=True, stdin=subprocess.DEVNULL).stdout
        return [line.split("|") for line in out.splitlines()]

    def url(self, more=""):
        return f"jdbc:postgresql://{HOST}:{self.port}/parindex{more}"

    def settings(self, more=""):
        """What a service has to be told to use it."""
        return {"QUARKUS_DATASOURCE_JDBC_URL": self.url(more), "QUARKUS_DATASOURCE_USERNAME": "postgres", "QUARKUS_DATASOURCE_PASSWORD": "none"}

    def remove(self):
        if os.path.exists(self.data):
            self.stop("immediate")
        shutil.rmtree(self.root, ignore_errors=True)
