"""When the JVM of a service has compiled what is asked of it: much later than its requests per second seem steady, as the compiler shares the processors."""
import os

TICKS = os.sysconf("SC_CLK_TCK")
LOOKS = 90


def compiling(pid):
    """Seconds of CPU that the compilers of a JVM have taken; 0 of anything else."""
    total = 0
    for task in os.listdir(f"/proc/{pid}/task"):
        try:
            with open(f"/proc/{pid}/task/{task}/stat") as stat:
                name, fields = stat.read().split("(", 1)[1].rsplit(")", 1)
        except OSError:
            continue
        if name.startswith(("C1 Compiler", "C2 Compiler")):
            total += sum(map(int, fields.split()[11:13]))
    return total / TICKS


def warm(pid, look, seconds):
    """Plays looks of so many seconds until the compilers take less than a twentieth of a core in two of them in a row, 90 at most."""
    resting = 0
    for _ in range(LOOKS):
        before = compiling(pid)
        look()
        resting = resting + 1 if compiling(pid) - before < seconds / 20 else 0
        if resting == 2:
            return
