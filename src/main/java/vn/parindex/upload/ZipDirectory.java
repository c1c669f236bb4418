package vn.parindex.upload;

import java.io.EOFException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The central directory of a zip as it stands in the file (APPNOTE 6.3.10), read by ourselves.
 *
 * <p>The library neither tells symbolic links nor two entries of one name, and takes data before and between entries. A
 * zip that needs the 64-bit extension, has several parts or anything around it is refused: no upload within the limits
 * needs that.
 */
record ZipDirectory(List<Entry> entries) {

    /** The rule that a zip breaks which cannot be read as one. */
    static final String BROKEN = "broken-zip";

    private static final int END_SIZE = 22;
    private static final int LONGEST_COMMENT = 0xFFFF;
    private static final int END_SIGNATURE = 0x06054b50;
    private static final int ENTRY_SIZE = 46;
    private static final int ENTRY_SIGNATURE = 0x02014b50;
    private static final int LOCAL_SIZE = 30;
    private static final int NEEDS_64_BIT_COUNT = 0xFFFF;
    private static final long NEEDS_64_BIT = 0xFFFFFFFFL;
    private static final int FILE_TYPE = 0170000;

    /**
     * One entry.
     *
     * @param name null where its bytes are not UTF-8
     * @param mode the Unix mode, 0 where the zip has none
     * @param offset where the entry begins, and {@code end} the least place where it can end
     */
    record Entry(String name, int flags, int method, int mode, long offset, long end) {

        boolean isEncrypted() {
            return (flags & 1) != 0 || (flags & 1 << 13) != 0;
        }

        boolean isFolder() {
            return name != null && name.endsWith("/");
        }

        /** A link, device or pipe: neither a file nor a folder. */
        boolean isSpecial() {
            int type = mode & FILE_TYPE;
            return type != 0 && type != 0100000 && type != 0040000;
        }
    }

    static ZipDirectory read(Path path) throws IOException, RefusedException {
        try (var file = new RandomAccessFile(path.toFile(), "r")) {
            long end = findEnd(file);
            var tail = bytes(file, end, END_SIZE);
            int count = Short.toUnsignedInt(tail.getShort(10));
            long size = Integer.toUnsignedLong(tail.getInt(12));
            long start = Integer.toUnsignedLong(tail.getInt(16));
            if (count == NEEDS_64_BIT_COUNT || size == NEEDS_64_BIT || start == NEEDS_64_BIT) {
                throw broken("Tệp zip dùng phần mở rộng 64 bit.", "The zip uses the 64-bit extension.");
            }
            if (tail.getInt(4) != 0 || tail.getShort(8) != tail.getShort(10) || start + size != end) {
                throw broken(
                        "Mục lục của tệp zip không khớp với tệp, hoặc tệp zip có nhiều phần.",
                        "The directory of the zip does not fit the file, or the zip is one of several parts.");
            }
            return new ZipDirectory(entries(bytes(file, start, Math.toIntExact(size)), count, start));
        } catch (EOFException | IndexOutOfBoundsException e) {
            throw broken("Tệp zip bị cắt cụt.", "The zip is cut off.");
        }
    }

    private static List<Entry> entries(ByteBuffer directory, int count, long start) throws RefusedException {
        var entries = new ArrayList<Entry>();
        int at = 0;
        while (at < directory.limit()) {
            if (directory.getInt(at) != ENTRY_SIGNATURE) {
                throw broken("Mục lục của tệp zip bị hỏng.", "The directory of the zip is damaged.");
            }
            int nameLength = Short.toUnsignedInt(directory.getShort(at + 28));
            int rest =
                    Short.toUnsignedInt(directory.getShort(at + 30)) + Short.toUnsignedInt(directory.getShort(at + 32));
            long compressed = Integer.toUnsignedLong(directory.getInt(at + 20));
            long offset = Integer.toUnsignedLong(directory.getInt(at + 42));
            var entry = new Entry(
                    name(directory, at + ENTRY_SIZE, nameLength),
                    Short.toUnsignedInt(directory.getShort(at + 8)),
                    Short.toUnsignedInt(directory.getShort(at + 10)),
                    // Only a zip made on Unix (3) or macOS (19) has a mode in the upper half of the attributes.
                    isUnix(directory.get(at + 5)) ? directory.getInt(at + 38) >>> 16 : 0,
                    offset,
                    offset + LOCAL_SIZE + nameLength + compressed);
            if (entry.end() > start) {
                throw broken("Một mục của tệp zip vượt ra ngoài tệp.", "An entry of the zip lies outside the file.");
            }
            entries.add(entry);
            at += ENTRY_SIZE + nameLength + rest;
        }
        if (entries.size() != count) {
            throw broken("Tệp zip có số mục không đúng.", "The zip has another number of entries than it says.");
        }
        return List.copyOf(entries);
    }

    private static boolean isUnix(byte system) {
        return system == 3 || system == 19;
    }

    private static String name(ByteBuffer directory, int from, int length) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(directory.slice(from, length))
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    /** The last record of the file, after which only its own comment may stand. */
    private static long findEnd(RandomAccessFile file) throws IOException, RefusedException {
        long length = file.length();
        if (length >= END_SIZE) {
            long from = Math.max(0, length - END_SIZE - LONGEST_COMMENT);
            var tail = bytes(file, from, (int) (length - from));
            for (int at = tail.limit() - END_SIZE; at >= 0; at--) {
                if (tail.getInt(at) == END_SIGNATURE
                        && at + END_SIZE + Short.toUnsignedInt(tail.getShort(at + 20)) == tail.limit()) {
                    return from + at;
                }
            }
        }
        throw broken("Tệp không phải là tệp zip.", "The file is no zip.");
    }

    private static ByteBuffer bytes(RandomAccessFile file, long from, int length) throws IOException {
        if (from < 0 || from + length > file.length()) {
            throw new EOFException();
        }
        var bytes = new byte[length];
        file.seek(from);
        file.readFully(bytes);
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static RefusedException broken(String vi, String en) {
        return RefusedException.because(
                BROKEN,
                null,
                vi + " Hãy nén lại bằng công cụ zip thông thường.",
                en + " Pack it again with an ordinary zip tool.");
    }
}
