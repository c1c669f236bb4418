package vn.parindex.checks;

import java.math.BigDecimal;
import java.math.RoundingMode;
import vn.parindex.http.Decimals;
import vn.parindex.http.Text;

/** The sentences of the checks, in both languages; Vietnamese writes a decimal comma. */
final class Wording {

    private Wording() {}

    static Text text(String vi, String en) {
        return new Text(vi, en);
    }

    static Text join(Text... parts) {
        var vi = new StringBuilder();
        var en = new StringBuilder();
        for (var part : parts) {
            vi.append(part.vi());
            en.append(part.en());
        }
        return text(vi.toString(), en.toString());
    }

    static Text number(BigDecimal number) {
        return Decimals.inBoth(
                Check.Recomputed.rounded(number, RoundingMode.HALF_UP).toPlainString());
    }

    /** What the range says of a figure, as a clause without a full stop. */
    static Text is(Text what, Range range, int of) {
        var over = range.over() < of
                ? text(
                        " (mới có số liệu của " + range.over() + "/" + of + " đơn vị)",
                        " (" + range.over() + " of " + of + " units known)")
                : text("", "");
        return join(what, extent(range), over);
    }

    static Text extent(Range range) {
        var printed = new Check.Recomputed(range.from(), range.to(), 0, 0).printed();
        if (range.isExact()) {
            return join(text(" là ", " is "), number(printed.from()));
        }
        if (range.from() == null) {
            return join(text(" nhiều nhất là ", " is at most "), number(printed.to()));
        }
        if (range.to() == null) {
            return join(text(" ít nhất là ", " is at least "), number(printed.from()));
        }
        return join(
                text(" nằm trong khoảng từ ", " lies between "),
                number(printed.from()),
                text(" đến ", " and "),
                number(printed.to()));
    }

    /** The whole reason of a check on a stated figure. */
    static Text reason(Outcome outcome, BigDecimal stated, Text basis) {
        var lead =
                switch (outcome) {
                    case CONFIRMED -> join(text("Khớp với số công bố ", "Agrees with the stated "), number(stated));
                    case CONTRADICTED ->
                        join(text("Không khớp với số công bố ", "Does not fit the stated "), number(stated));
                    case UNDECIDABLE ->
                        join(text("Chưa kiểm tra được số công bố ", "Cannot decide the stated "), number(stated));
                };
        return join(lead, text(": ", ": "), basis, text(".", "."));
    }

    static Text acrossBreak(int since, int year) {
        return text(
                " Giữa " + since + " và " + year
                        + " đã đổi phương pháp: phép kiểm tra này chỉ là số học, hai năm không so sánh được.",
                " A break lies between " + since + " and " + year
                        + ": this is arithmetic only, the two years are not comparable.");
    }

    static Text ownFigures(String source, Text basis) {
        return join(
                text(
                        " Số liệu của chính nguồn này (" + source + ") thì khớp: ",
                        " The figures of the source itself (" + source + ") do agree: "),
                basis,
                text(".", "."));
    }
}
