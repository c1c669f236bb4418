package vn.parindex.upload;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** A zip written byte by byte, so that a test can say in its directory what no tool would. */
final class RawZip {

    /** What an entry is and what the zip says of it; a test changes what it wants to be wrong. */
    static final class Entry {
        byte[] name;
        byte[] content;
        int flags = 1 << 11;
        int method = 8;
        int mode = 0100644;
        Long size;
        Long crc;
        Entry sharesBytesOf;
        private byte[] packed;
        private int offset;

        Entry(String name, byte[] content) {
            this.name = name.getBytes(StandardCharsets.UTF_8);
            this.content = content;
        }
    }

    private final List<Entry> entries = new ArrayList<>();
    int countInDirectory = -1;
    byte[] before = {};

    Entry add(String name, String content) {
        return add(name, content.getBytes(StandardCharsets.UTF_8));
    }

    Entry add(String name, byte[] content) {
        var entry = new Entry(name, content);
        entries.add(entry);
        return entry;
    }

    byte[] bytes() {
        var out = new ByteArrayOutputStream();
        out.writeBytes(before);
        for (var entry : entries) {
            if (entry.sharesBytesOf == null) {
                entry.packed = entry.method == 8 ? deflate(entry.content) : entry.content;
                entry.offset = out.size() - before.length;
                var head = buffer(30).putInt(0x04034b50).putShort((short) 20);
                head.putShort((short) entry.flags)
                        .putShort((short) entry.method)
                        .putInt(0);
                head.putInt((int) crc(entry)).putInt(entry.packed.length).putInt((int) size(entry));
                head.putShort((short) entry.name.length).putShort((short) 0);
                out.writeBytes(head.array());
                out.writeBytes(entry.name);
                out.writeBytes(entry.packed);
            } else {
                entry.packed = entry.sharesBytesOf.packed;
                entry.offset = entry.sharesBytesOf.offset;
            }
        }
        int start = out.size() - before.length;
        for (var entry : entries) {
            var head = buffer(46)
                    .putInt(0x02014b50)
                    .putShort((short) (3 << 8 | 20))
                    .putShort((short) 20);
            head.putShort((short) entry.flags).putShort((short) entry.method).putInt(0);
            head.putInt((int) crc(entry)).putInt(entry.packed.length).putInt((int) size(entry));
            head.putShort((short) entry.name.length)
                    .putInt(0)
                    .putInt(0)
                    .putInt(entry.mode << 16)
                    .putInt(entry.offset);
            out.writeBytes(head.array());
            out.writeBytes(entry.name);
        }
        int count = countInDirectory < 0 ? entries.size() : countInDirectory;
        var end =
                buffer(22).putInt(0x06054b50).putInt(0).putShort((short) count).putShort((short) count);
        end.putInt(out.size() - before.length - start).putInt(start).putShort((short) 0);
        out.writeBytes(end.array());
        return out.toByteArray();
    }

    private static long crc(Entry entry) {
        if (entry.crc != null) {
            return entry.crc;
        }
        var crc = new CRC32();
        crc.update(entry.content);
        return crc.getValue();
    }

    private static long size(Entry entry) {
        return entry.size == null ? entry.content.length : entry.size;
    }

    private static byte[] deflate(byte[] content) {
        var deflater = new Deflater(9, true);
        deflater.setInput(content);
        deflater.finish();
        var out = new ByteArrayOutputStream();
        var buffer = new byte[8192];
        while (!deflater.finished()) {
            out.write(buffer, 0, deflater.deflate(buffer));
        }
        deflater.end();
        return out.toByteArray();
    }

    private static ByteBuffer buffer(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }
}
