package vn.parindex.charts;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/**
 * How wide a text may come out: by the widest of the usual sans serifs, so that what fits here fits in every reader's font.
 */
final class TextWidth {

    private static final double BOLD = 1.1;

    private TextWidth() {}

    /** In pixels, at this size of the font. */
    static double of(String text, double size, boolean bold) {
        double em = Normalizer.normalize(text, Normalizer.Form.NFD)
                .codePoints()
                .mapToDouble(TextWidth::em)
                .sum();
        return em * size * (bold ? BOLD : 1);
    }

    private static double em(int letter) {
        if (Character.getType(letter) == Character.NON_SPACING_MARK) {
            return 0;
        }
        if (letter < 0x80) {
            return switch ((char) letter) {
                case 'i', 'j', 'l', 'I' -> 0.3;
                case ' ', '.', ',', ':', ';', '\'', '|', '!' -> 0.33;
                case 'f', 't', 'r', '-', '(', ')', '/' -> 0.42;
                case 'm' -> 0.98;
                case 'M', 'w', 'W', '@', '%' -> 0.96;
                case 'O', 'Q', 'G', 'D', 'N', 'H', 'U' -> 0.78;
                default -> Character.isUpperCase(letter) ? 0.7 : 0.63;
            };
        }
        return switch (letter) {
            case 'đ' -> 0.64;
            case 'Đ' -> 0.78;
            case '·', '’' -> 0.33;
            case '–' -> 0.55;
            default -> 1;
        };
    }

    /** The text in lines of at most this width, broken between words; a word that is wider stands alone in its line. */
    static List<String> wrap(String text, double width, double size, boolean bold) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (var word : text.strip().split("\\s+")) {
            if (!line.isEmpty() && of(line + " " + word, size, bold) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    /** As {@link #wrap}, in at most so many lines of at most this width: what does not fit ends in an ellipsis. */
    static List<String> wrap(String text, double width, double size, boolean bold, int most) {
        var lines = wrap(text, width, size, bold);
        var kept = new ArrayList<String>();
        for (int i = 0; i < Math.min(lines.size(), most); i++) {
            boolean isCut = i == most - 1 && lines.size() > most;
            kept.add(cut(isCut ? lines.get(i) + " …" : lines.get(i), width, size, bold));
        }
        return kept;
    }

    /** The text, shortened with an ellipsis where it is wider. */
    static String cut(String text, double width, double size, boolean bold) {
        if (of(text, size, bold) <= width) {
            return text;
        }
        int end = text.length();
        while (end > 1 && of(text.substring(0, end).strip() + "…", size, bold) > width) {
            end = text.offsetByCodePoints(end, -1);
        }
        return text.substring(0, end).strip() + "…";
    }
}
