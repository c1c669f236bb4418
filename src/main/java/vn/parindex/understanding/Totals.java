package vn.parindex.understanding;

import java.util.Optional;
import java.util.regex.Pattern;
import vn.parindex.catalog.BareWords;

/** Rows about all units: their mean, their highest, how many they are. */
final class Totals {

    private static final Pattern MEAN =
            Pattern.compile("(gia tri |chi so |diem |muc )?(trung binh|binh quan|tb|average|mean)\\b.*");
    private static final Pattern MEDIAN = Pattern.compile("(gia tri )?(trung vi|median)\\b.*");
    private static final Pattern MAX =
            Pattern.compile("(gia tri |chi so |diem )?(cao nhat|lon nhat|max|maximum|highest)\\b.*");
    private static final Pattern MIN =
            Pattern.compile("(gia tri |chi so |diem )?(thap nhat|nho nhat|min|minimum|lowest)\\b.*");
    private static final Pattern TOTAL = Pattern.compile("(tong|tong so|tong cong|total|sum)\\b.*|cong");
    private static final Pattern OTHER = Pattern.compile(
            "(diem|so diem) toi da|diem chuan|do lech chuan|khoang cach|chenh lech|standard deviation|maximum points|spread");
    private static final Pattern GROUP = Pattern.compile(
            ".*\\b(vung|khu vuc|mien|nhom|cum|khoi|region|group|dong bang|trung du|tay nguyen|nam bo|trung bo)\\b.*");

    private Totals() {}

    /** What a row is about that names no unit; {@code statistic} null where the dataset has no word for it. */
    record Total(String statistic) {}

    /** Empty where the text is none of these. */
    static Optional<Total> find(String text) {
        var bare = BareWords.of(FigureText.withoutMarks(text));
        boolean ofGroup = GROUP.matcher(bare).matches();
        if (OTHER.matcher(bare).matches() || TOTAL.matcher(bare).matches()) {
            return Optional.of(new Total(null));
        }
        var statistic = MEAN.matcher(bare).matches()
                ? "mean"
                : MEDIAN.matcher(bare).matches()
                        ? "median"
                        : MAX.matcher(bare).matches()
                                ? "max"
                                : MIN.matcher(bare).matches() ? "min" : null;
        return statistic == null ? Optional.empty() : Optional.of(new Total(ofGroup ? null : statistic));
    }
}
