package vn.parindex.understanding;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import vn.parindex.catalog.BareWords;
import vn.parindex.catalog.IndicatorWords;
import vn.parindex.understanding.ColumnHeading.Kind;

/** Recognises the heading of a column by its words, in Vietnamese or English, with or without marks. */
final class HeadingWords {

    private static final int LONGEST = 160;
    private static final Pattern YEAR = Pattern.compile("\\b(20[0-4]\\d)\\b");
    private static final Pattern NUMBERING =
            Pattern.compile("(stt|tt|s tt|so tt|so thu tu|thu tu|no|nr|ordinal)( no)?");
    private static final Set<String> UNIT_WORDS = words(
            "ten cac tinh thanh pho tp truc thuoc trung uong tw dia phuong don vi hanh chinh bo nganh co quan ngang chinh phu va hoac"
                    + " province provinces city cities municipality municipalities locality localities ministry ministries agency"
                    + " agencies unit units name of and or cap danh sach duoc xep hang danh gia");
    private static final Pattern UNIT_KEY = Pattern.compile(
            "\\b(tinh|thanh pho|tp|dia phuong|don vi|bo|co quan|province|provinces|city|locality|localities|ministry|ministries|unit|agency)\\b");
    /** Words of a heading over several columns that say nothing of what is under it. */
    private static final Set<String> NEUTRAL =
            words("nam year danh gia cac cua noi dung tieu chi thanh phan linh vuc cong bo tong hop trong do theo gom");

    private static final Pattern MEASURING_UNIT = Pattern.compile("don vi tinh\\b.*|unit of measure.*");
    private static final Pattern CODE = Pattern.compile("ma|ma so|ma tinh|ma dia phuong|ma don vi|code|province code");
    private static final Pattern REGION =
            Pattern.compile("(ten )?(cac )?(vung|khu vuc|mien)( kinh te)?|region|regions");
    private static final Pattern NOTE = Pattern.compile("ghi chu|chu thich|note|notes|remark|remarks|nguon|source");
    private static final Pattern BESIDE = Pattern.compile(
            "\\b(tang|giam|so voi|chenh lech|thay doi|bien dong|change|changes|difference|tu danh gia|tu cham|tu cham diem|toi da|diem chuan"
                    + "|diem tru|diem cong|maximum|max|xep loai|phan loai|nhom|muc danh gia|grade|group|truoc khi|da co|already known)\\b");
    private static final Pattern PARTS =
            Pattern.compile("\\b(yeu to|thanh phan|linh vuc|tieu chi|components|areas)\\b");
    private static final Pattern RANK = Pattern.compile(
            "\\b(xep hang|thu hang|xep thu|vi thu|vi tri|thu bac|rank|ranking|place|position)\\b|^hang( nam)?( 20\\d\\d)?$");
    private static final Pattern SCORE = Pattern.compile(
            "\\b(chi so|ket qua|gia tri|ty le|ti le|index|score|scores|result|results|value|percent|percentage|muc do hai long)\\b|^so$");
    private static final Pattern POINTS = Pattern.compile("\\b(diem|diem so|tong diem|points|point)\\b");

    private final IndicatorWords indicators;
    private final Optional<String> index;
    private final Map<String, ColumnHeading> known = new HashMap<>();

    /** {@code index}: what the table is about, whose components may be meant; empty where it is not known yet. */
    HeadingWords(IndicatorWords indicators, Optional<String> index) {
        this.indicators = indicators;
        this.index = index;
    }

    private static Set<String> words(String words) {
        return Set.copyOf(List.of(words.split(" ")));
    }

    /** What this text says as the heading of a column; unknown where it is none, or too long for one. */
    ColumnHeading read(String text) {
        return known.computeIfAbsent(text, this::recognise);
    }

    private ColumnHeading recognise(String text) {
        if (text.length() > LONGEST) {
            return ColumnHeading.of(Kind.UNKNOWN);
        }
        var plain = FigureText.withoutMarks(text);
        if (plain.strip().equals("#")) {
            return ColumnHeading.of(Kind.NUMBERING);
        }
        var bare = BareWords.of(plain);
        if (NUMBERING.matcher(bare).matches()) {
            return ColumnHeading.of(Kind.NUMBERING);
        }
        if (NOTE.matcher(bare).matches() || MEASURING_UNIT.matcher(bare).matches()) {
            return ColumnHeading.of(Kind.NOTE);
        }
        if (CODE.matcher(bare).matches()) {
            return ColumnHeading.of(Kind.CODE);
        }
        if (REGION.matcher(bare).matches()) {
            return ColumnHeading.of(Kind.REGION);
        }
        if (isUnit(bare)) {
            return ColumnHeading.of(Kind.UNIT);
        }
        return figures(plain, bare);
    }

    private static boolean isUnit(String bare) {
        return UNIT_KEY.matcher(bare).find() && Arrays.stream(bare.split(" ")).allMatch(UNIT_WORDS::contains);
    }

    private ColumnHeading figures(String plain, String bare) {
        // What stands after a slash or in brackets is a unit of measure, a maximum or the numbering of columns.
        var main = BareWords.of(plain.replaceAll("\\([^)]*\\)", " "));
        if (BESIDE.matcher(main).find()) {
            return ColumnHeading.of(Kind.BESIDE);
        }
        var year = YEAR.matcher(bare)
                .results()
                .map(match -> Integer.valueOf(match.group(1)))
                .distinct()
                .toList();
        if (year.size() > 1) {
            return ColumnHeading.of(Kind.UNKNOWN);
        }
        var indicator = indicators.findInHeading(main, index);
        var measure = measure(plain, main);
        boolean neutral = !main.isEmpty()
                && Arrays.stream(main.split(" "))
                        .allMatch(word ->
                                NEUTRAL.contains(word) || YEAR.matcher(word).matches());
        if (measure.isEmpty() && indicator.isEmpty() && !neutral) {
            return ColumnHeading.of(Kind.UNKNOWN);
        }
        boolean ofParts = indicator.filter(code -> code.indexOf('.') < 0).isPresent()
                && PARTS.matcher(main).find();
        return new ColumnHeading(
                ofParts ? Kind.PARTS : Kind.FIGURES,
                measure,
                indicator,
                year.stream().findFirst());
    }

    /** Points only where nothing says percent: “Điểm chỉ số (%)” is a score. */
    private static Optional<ColumnMeasure> measure(String plain, String main) {
        if (RANK.matcher(main).find()) {
            return Optional.of(ColumnMeasure.RANK);
        }
        boolean percent = plain.contains("%") || SCORE.matcher(main).find();
        if (percent) {
            return Optional.of(ColumnMeasure.SCORE);
        }
        return POINTS.matcher(main).find() ? Optional.of(ColumnMeasure.POINTS) : Optional.empty();
    }
}
