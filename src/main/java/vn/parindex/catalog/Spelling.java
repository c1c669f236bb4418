package vn.parindex.catalog;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A name as somebody wrote it, and what is left of it without case, marks and separators.
 *
 * @param syllables its words in order, with their marks
 * @param compact the words without marks and spaces: {@code bariavungtau}
 */
record Spelling(List<Syllable> syllables, String compact) {

    private static final Pattern SEPARATORS = Pattern.compile("[\\s\\p{Z}\\p{Cf}\\p{Pd}−.,;:/&+_'’\"“”()]+");

    static Spelling of(String written) {
        var syllables = words(written)
                .map(Syllable::of)
                .filter(word -> !word.bare().isEmpty())
                .toList();
        return new Spelling(syllables, syllables.stream().map(Syllable::bare).collect(Collectors.joining()));
    }

    /** What stands between separators, as it is written; marks alone among them. */
    static Stream<String> words(String written) {
        return SEPARATORS.splitAsStream(written);
    }

    boolean isEmpty() {
        return compact.isEmpty();
    }

    boolean isMarked() {
        return syllables.stream().anyMatch(Syllable::isMarked);
    }

    /** Equal but for case, separators and the place of the tone (Hòa and Hoà are one spelling). */
    boolean hasSameMarksAs(Spelling other) {
        return syllables.equals(other.syllables);
    }

    /** Whether each word begins a word of the other, in any order; what is longer than the other does not. */
    boolean beginsWordsOf(Spelling name) {
        if (compact.length() > name.compact.length()) {
            return false;
        }
        for (var word : syllables) {
            if (!name.hasWordWith(word.bare)) {
                return false;
            }
        }
        return true;
    }

    private boolean hasWordWith(String beginning) {
        for (var word : syllables) {
            if (word.bare.startsWith(beginning)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a mark was typed that no word of the name bears: Hạ Nam against Hà Nam. What bears no marks contradicts nothing. */
    boolean contradicts(Spelling name) {
        return syllables.stream()
                .anyMatch(word -> word.isMarked() && name.syllables.stream().noneMatch(word::mayBegin));
    }

    /**
     * One word, in lower case.
     *
     * @param bare without any mark, đ as d
     * @param letters with the marks that make letters (ă â đ ê ô ơ ư), without tones
     * @param tones its tone marks: one in a Vietnamese syllable, more where words were joined
     */
    record Syllable(String bare, String letters, String tones) {

        private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";

        // Sign by sign: the units of a release have thousands of names, and each draft that is read is a state of its
        // own.
        static Syllable of(String word) {
            // Eth and the African D look like Đ and are often typed for it; none of them comes apart in NFD.
            String lower = word.toLowerCase(Locale.ROOT).replace('ð', 'đ').replace('ɖ', 'đ');
            var bare = new StringBuilder();
            var letters = new StringBuilder();
            var tones = new StringBuilder();
            Normalizer.normalize(lower, Normalizer.Form.NFD).codePoints().forEach(sign -> {
                (TONES.indexOf(sign) < 0 ? letters : tones).appendCodePoint(sign);
                if (!isMark(sign)) {
                    bare.appendCodePoint(sign == 'đ' ? 'd' : sign);
                }
            });
            return new Syllable(bare.toString(), Normalizer.normalize(letters, Normalizer.Form.NFC), tones.toString());
        }

        private static boolean isMark(int sign) {
            return switch (Character.getType(sign)) {
                case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
                default -> false;
            };
        }

        boolean isMarked() {
            return !tones.isEmpty() || !letters.equals(bare);
        }

        /** Whether the other word could still be meant by what was typed of it so far. */
        boolean mayBegin(Syllable whole) {
            if (tones.length() > 1) {
                return true;
            }
            if (!whole.bare.startsWith(bare) || !(tones.isEmpty() || tones.equals(whole.tones))) {
                return false;
            }
            int length = Math.min(bare.length(), Math.min(letters.length(), whole.letters.length()));
            for (int i = 0; i < length; i++) {
                char typed = letters.charAt(i);
                if (typed != whole.letters.charAt(i) && typed != bare.charAt(i)) {
                    return false;
                }
            }
            return true;
        }
    }
}
