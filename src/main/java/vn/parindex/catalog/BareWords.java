package vn.parindex.catalog;

import java.util.stream.Collectors;

/** What is left of a text for whoever compares words: lower case, no marks (đ is d), no separators but one blank between words. */
public final class BareWords {

    private BareWords() {}

    /** {@code Tỉnh/Thành phố} as {@code tinh thanh pho}; empty for a text without letters and digits. */
    public static String of(String written) {
        return Spelling.of(written).syllables().stream()
                .map(Spelling.Syllable::bare)
                .collect(Collectors.joining(" "));
    }
}
