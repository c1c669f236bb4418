package vn.parindex.document;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The two ways in which Vietnamese was written before Unicode, in which letters of western Europe stand for Vietnamese ones and only a
 * font tells them apart: TCVN 5712:1993 as its VN3 (the fonts .VnTime), and VNI (the fonts VNI-Times).
 */
enum OldFont {
    TCVN3("TCVN3 (ABC)") {
        private final Map<Character, Character> table = table();

        @Override
        String convert(String text) {
            var converted = new StringBuilder(text.length());
            for (int i = 0; i < text.length(); i++) {
                converted.append(table.getOrDefault(text.charAt(i), text.charAt(i)));
            }
            return converted.toString();
        }

        /** The upper half of the code page, of which the letters are given from A1 on; a blank is no letter. */
        private Map<Character, Character> table() {
            var letters =
                    "ĂÂÊÔƠƯĐăâêôơưđ      àảãáạ ằẳẵắ       ặầẩẫấậè ẻẽéẹềểễếệìỉ   ĩíịò ỏõóọồổỗốộờởỡớợù ủũúụừửữứựỳỷỹýỵ";
            var table = new HashMap<Character, Character>();
            for (int i = 0; i < letters.length(); i++) {
                if (letters.charAt(i) != ' ') {
                    table.put((char) (0xA1 + i), letters.charAt(i));
                }
            }
            return table;
        }
    },
    VNI("VNI") {
        private final Map<String, String> pairs = pairs();
        private final Map<Character, Character> single = single();

        @Override
        String convert(String text) {
            var converted = new StringBuilder(text.length());
            for (int i = 0; i < text.length(); i++) {
                var pair = i + 1 < text.length() ? pairs.get(text.substring(i, i + 2)) : null;
                if (pair != null) {
                    converted.append(pair);
                    i++;
                } else {
                    converted.append(single.getOrDefault(text.charAt(i), text.charAt(i)));
                }
            }
            return converted.toString();
        }

        private Map<String, String> pairs() {
            var pairs = new HashMap<String, String>();
            // The letter as typed, then what each sign behind it makes of it.
            add(pairs, "a", "øàùáûảõãïạêăéắèằúẳüẵëặââáấàầåẩãẫäậ");
            add(pairs, "e", "øèùéûẻõẽïẹâêáếàềåểãễäệ");
            add(pairs, "o", "øòùóûỏõõïọâôáốàồåổãỗäộ");
            add(pairs, "ô", "øờùớûởõỡïợ");
            add(pairs, "u", "øùùúûủõũïụ");
            add(pairs, "ö", "øừùứûửõữïự");
            add(pairs, "y", "øỳùýûỷõỹ");
            return pairs;
        }

        private void add(Map<String, String> pairs, String letter, String signs) {
            for (int i = 0; i < signs.length(); i += 2) {
                var sign = signs.substring(i, i + 1);
                var made = signs.substring(i + 1, i + 2);
                pairs.put(letter + sign, made);
                pairs.put(letter.toUpperCase(Locale.ROOT) + sign, made.toUpperCase(Locale.ROOT));
                pairs.put((letter + sign).toUpperCase(Locale.ROOT), made.toUpperCase(Locale.ROOT));
            }
        }

        private Map<Character, Character> single() {
            var single = new HashMap<Character, Character>();
            var letters = "ôơöưñđæỉóĩòịîỵ";
            for (int i = 0; i < letters.length(); i += 2) {
                single.put(letters.charAt(i), letters.charAt(i + 1));
                single.put(Character.toUpperCase(letters.charAt(i)), Character.toUpperCase(letters.charAt(i + 1)));
            }
            return single;
        }
    };

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\u00A1-\\u00BF]+");
    private static final Pattern FOREIGN = Pattern.compile("[\\u00A1-\\u00FF]");
    /** A syllable of Vietnamese without its tone: consonants, one of the vowels and groups of vowels there are, consonants. */
    private static final Pattern SYLLABLE = Pattern.compile("(ngh|ng|nh|gh|gi|kh|ph|th|tr|ch|qu|[bcdđghklmnprstvx])?"
            + "(uyê|uya|uyu|uôi|uây|ươi|ươu|iêu|yêu|oai|oay|oeo|oao|ai|ao|au|ay|âu|ây|eo|êu|ia|iê|iu|oa|oă|oe|oi|ôi|ơi|oo|ua|uâ|uê|ui|uô|uơ|uy"
            + "|ưa|ưi|ươ|ưu|yê|[aăâeêioôơuưy])(ng|nh|ch|[cmnpt])?");

    private static final Pattern TONES = Pattern.compile("[\u0300\u0301\u0303\u0309\u0323]");
    private static final int ENOUGH = 4;

    final String shown;

    OldFont(String shown) {
        this.shown = shown;
    }

    /** The text in the letters that the font showed; letters that the font does not have stay. */
    abstract String convert(String text);

    /**
     * The font that these texts were written for; null where they are what they are. It is one of the two only where at least four words
     * make no sense as they stand and nearly all of those become Vietnamese by it, and fewer by the other.
     */
    static OldFont of(List<String> texts) {
        var words = texts.stream()
                .flatMap(text -> WORD.matcher(text).results().map(match -> match.group()))
                .filter(word -> FOREIGN.matcher(word).find() && !isVietnamese(word))
                .distinct()
                .toList();
        if (words.size() < ENOUGH) {
            return null;
        }
        long tcvn3 =
                words.stream().filter(word -> isVietnamese(TCVN3.convert(word))).count();
        long vni =
                words.stream().filter(word -> isVietnamese(VNI.convert(word))).count();
        boolean clear = Math.max(tcvn3, vni) * 10 >= words.size() * 8L && tcvn3 != vni;
        return !clear ? null : tcvn3 > vni ? TCVN3 : VNI;
    }

    /** How many of its words with marks are Vietnamese, less those that are not. */
    static long plausibility(String text) {
        return WORD.matcher(text)
                .results()
                .map(match -> match.group())
                .filter(word -> word.chars().anyMatch(letter -> letter > 0x7F))
                .mapToLong(word -> isVietnamese(word) ? 1 : -1)
                .sum();
    }

    /** One syllable with a mark or a tone, and not two. */
    private static boolean isVietnamese(String word) {
        var apart = Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        var toneless = Normalizer.normalize(TONES.matcher(apart).replaceAll(""), Normalizer.Form.NFC);
        long tones = TONES.matcher(apart).results().count();
        boolean marked = tones == 1 || toneless.chars().anyMatch(letter -> letter > 0x7F);
        return tones <= 1 && marked && SYLLABLE.matcher(toneless).matches();
    }

    /** Whether this text was typed with letters that no old font has, and is therefore as it is meant. */
    static boolean isUnicode(String text) {
        return text.chars()
                .anyMatch(letter -> letter >= 0x0100 && letter <= 0x01FF || letter >= 0x1EA0 && letter <= 0x1EF9);
    }
}
