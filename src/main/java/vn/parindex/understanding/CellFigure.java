package vn.parindex.understanding;

import vn.parindex.catalog.Figure;
import vn.parindex.catalog.Interval;
import vn.parindex.document.Cell;
import vn.parindex.http.Text;
import vn.parindex.understanding.FigureText.Read;

/** What one cell says in a column whose measure is known. */
sealed interface CellFigure {

    /** A {@link Figure} or, of a rank, an {@link Interval}. */
    record Value(Object figure) implements CellFigure {}

    /** That there is none. */
    record None() implements CellFigure {}

    /** Something that may be a figure and cannot be this one. */
    record Doubtful(String rule, Text why) implements CellFigure {}

    /** {@code size}: how many units are ranked; 0 where that does not matter. */
    static CellFigure read(Target target, String text, int size) {
        var part = target.part().of(text);
        return target.measure() == ColumnMeasure.RANK ? place(part, size) : number(target, part);
    }

    private static CellFigure place(String text, int size) {
        var read = FigureText.place(text);
        if (read instanceof Read.Nothing) {
            return new None();
        }
        if (!(read instanceof Read.Place place)) {
            return unclear(text);
        }
        if (size > 0 && (place.interval().worst() > size || place.of() > 0 && place.of() != size)) {
            return new Doubtful(
                    "rank-too-high",
                    Text.of(
                            "Thứ hạng %s không thể có: năm này xếp hạng %d đơn vị.".formatted(text, size),
                            "The place %s cannot be: %d units are ranked in this year.".formatted(text, size)));
        }
        return new Value(place.interval());
    }

    private static CellFigure number(Target target, String text) {
        var read = FigureText.number(text);
        if (read instanceof Read.Nothing) {
            return new None();
        }
        if (!(read instanceof Read.Number number)) {
            return unclear(text);
        }
        var figure = target.fraction() ? Figure.of(number.figure().value().movePointRight(2)) : number.figure();
        if (figure.value().intValue() > 100 || figure.value().compareTo(java.math.BigDecimal.valueOf(100)) > 0) {
            return new Doubtful(
                    "score-too-high", Text.of("%s lớn hơn 100.".formatted(text), "%s is above 100.".formatted(text)));
        }
        return new Value(figure);
    }

    private static CellFigure unclear(String text) {
        boolean mark = text.indexOf(Cell.NOTE_BEGIN) >= 0;
        return new Doubtful(
                mark ? "figure-with-mark" : "figure-unclear",
                Text.of(
                        "“%s” không đọc được thành một con số; hãy trả lời bằng con số đúng.".formatted(text),
                        "“%s” cannot be read as one figure; answer with the figure that is meant.".formatted(text)));
    }

    /** The figure as the dataset writes it. */
    static String printed(Object figure) {
        if (figure instanceof Interval place) {
            return place.best() == place.worst() ? String.valueOf(place.best()) : place.best() + "-" + place.worst();
        }
        return ((Figure) figure).value().toPlainString();
    }
}
