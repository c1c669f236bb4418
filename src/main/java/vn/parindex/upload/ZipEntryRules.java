package vn.parindex.upload;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import vn.parindex.upload.ZipDirectory.Entry;

/** What the directory of a zip may say, before anything is read from it. */
final class ZipEntryRules {

    private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:.*", Pattern.DOTALL);
    private static final Pattern CONTROL = Pattern.compile("\\p{C}");
    private static final int LONGEST_NAME = 255;
    private static final int STORED = 0;
    private static final int DEFLATED = 8;

    private ZipEntryRules() {}

    static void check(ZipDirectory directory, UploadLimits limits) throws RefusedException {
        var entries = directory.entries();
        if (entries.size() > limits.entries()) {
            throw RefusedException.because(
                    "too-many-entries",
                    String.valueOf(entries.size()),
                    "Tệp zip có %d mục, tối đa là %d.".formatted(entries.size(), limits.entries()),
                    "The zip has %d entries; at most %d are read.".formatted(entries.size(), limits.entries()));
        }
        Set<String> seen = new HashSet<>();
        for (var entry : entries) {
            checkEntry(entry);
            // Two names that differ only in case are one file on the publisher's machine.
            if (!seen.add(entry.name().toLowerCase(Locale.ROOT))) {
                throw RefusedException.because(
                        "duplicate-entry",
                        entry.name(),
                        "Tệp zip có hai mục cùng tên; mỗi tên chỉ được có một lần.",
                        "The zip has two entries of this name; each name stands once.");
            }
        }
        checkOverlap(entries);
    }

    private static void checkEntry(Entry entry) throws RefusedException {
        if (entry.name() == null) {
            throw RefusedException.because(
                    "entry-name-encoding",
                    null,
                    "Tên của một mục trong tệp zip không phải UTF-8; hãy đặt tên bằng chữ không dấu.",
                    "The name of an entry is not UTF-8; use plain letters in the names.");
        }
        if (entry.isEncrypted()) {
            throw RefusedException.because(
                    "encrypted-entry",
                    entry.name(),
                    "Mục này được mã hóa; hãy nén lại không đặt mật khẩu.",
                    "This entry is encrypted; pack it without a password.");
        }
        if (!isInside(entry.name())) {
            throw RefusedException.because(
                    "entry-name",
                    entry.name(),
                    "Tên mục phải là đường dẫn tương đối với dấu /, không có .., ổ đĩa, dấu \\ hay ký tự điều khiển.",
                    "The name must be a relative path with /, without .., drive letters, \\ or control characters.");
        }
        if (entry.isSpecial()) {
            throw RefusedException.because(
                    "special-entry",
                    entry.name(),
                    "Mục này là liên kết hoặc tệp đặc biệt; chỉ nhận tệp thường.",
                    "This entry is a link or a special file; only plain files are read.");
        }
        if (entry.method() != STORED && entry.method() != DEFLATED) {
            throw RefusedException.because(
                    "compression-method",
                    entry.name(),
                    "Mục này dùng cách nén %d; chỉ đọc được deflate.".formatted(entry.method()),
                    "This entry is compressed by method %d; only deflate is read.".formatted(entry.method()));
        }
    }

    private static boolean isInside(String name) {
        if (name.length() > LONGEST_NAME
                || name.contains("\\")
                || name.startsWith("/")
                || DRIVE.matcher(name).matches()
                || CONTROL.matcher(name).find()) {
            return false;
        }
        var path = name.endsWith("/") ? name.substring(0, name.length() - 1) : name;
        return List.of(path.split("/", -1)).stream()
                .noneMatch(part -> part.isBlank() || part.equals(".") || part.equals(".."));
    }

    /** Entries that share their bytes are how a small zip expands without end. */
    private static void checkOverlap(List<Entry> entries) throws RefusedException {
        var inOrder =
                entries.stream().sorted(Comparator.comparingLong(Entry::offset)).toList();
        for (int i = 1; i < inOrder.size(); i++) {
            if (inOrder.get(i).offset() < inOrder.get(i - 1).end()) {
                throw RefusedException.because(
                        "overlapping-entries",
                        inOrder.get(i).name(),
                        "Mục này dùng chung dữ liệu với một mục khác.",
                        "This entry shares its bytes with another.");
            }
        }
    }
}
