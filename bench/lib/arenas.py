"""What the C library's allocator (glibc) holds of a process: its own heaps, of which there may be eight for each processor."""
import re
import struct

# The address space of one; each begins at a multiple of it, with a head that says how much of it was handed out so far.
REGION = 64 << 20


def held(pid):
    """How many heaps there are, and the MiB of them that are in memory, with the one that every process has."""
    mappings = []
    with open(f"/proc/{pid}/smaps") as file:
        for line in file:
            found = re.match(r"([0-9a-f]+)-([0-9a-f]+) (\S+) \S+ \S+ \S+\s*(.*)", line)
            if found:
                mappings.append([int(found.group(1), 16), int(found.group(2), 16), found.group(3), found.group(4), 0])
            elif line.startswith("Rss:"):
                mappings[-1][4] = int(line.split()[1])
    heaps, regions = set(), set()
    with open(f"/proc/{pid}/mem", "rb", 0) as memory:
        for begin, _, rights, name, _ in mappings:
            if begin % REGION == 0 and rights.startswith("rw") and not name:
                memory.seek(begin)
                heap, _, used, opened = struct.unpack("4Q", memory.read(32))
                # struct heap_info: which heap it belongs to, the region before, and how far it goes.
                if heap and heap % REGION < 0x100 and 0 < used <= opened <= REGION and used % 16 == opened % 4096 == 0:
                    heaps.add(heap)
                    regions.add(begin)
    inside = sum(size for begin, end, _, name, size in mappings
                 if name == "[heap]" or not name and begin - begin % REGION in regions and end <= begin - begin % REGION + REGION)
    return len(heaps) + 1, inside / 1024
