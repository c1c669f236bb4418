package vn.parindex.charts;

import java.util.ArrayList;
import java.util.List;
import vn.parindex.charts.Mark.Anchor;
import vn.parindex.charts.Mark.Words;

/** What a chart is drawn on from top to bottom: heading, drawing, notes, source. */
final class Paper {

    private static final double NOTE = 11;

    private final ChartLook look;
    private final List<Mark> marks = new ArrayList<>();
    private double y;

    Paper(ChartLook look) {
        this.look = look;
        this.y = look.edge();
    }

    /** How far down it is drawn on. */
    double y() {
        return y;
    }

    void moveTo(double y) {
        this.y = y;
    }

    List<Mark> marks() {
        return marks;
    }

    void add(Mark mark) {
        marks.add(mark);
    }

    void words(double x, double y, String text, double size, Anchor anchor, Paint paint) {
        marks.add(new Words(x, y, text, size, false, anchor, paint));
    }

    /** Title and subtitle across this width. */
    void heading(ChartHeading heading, double width) {
        double size = look.isCard() ? 22 : look.isNarrow() ? 15 : 18;
        lines(TextWidth.wrap(heading.title(), width, size, true, 4), size, true, Paint.INK, 1.3);
        y += 3;
        double small = look.isCard() ? 14 : look.isNarrow() ? 12 : 13;
        lines(TextWidth.wrap(heading.subtitle(), width, small, false, 6), small, false, Paint.SOFT, 1.4);
        y += 8;
    }

    private void lines(List<String> lines, double size, boolean bold, Paint paint, double height) {
        for (var line : lines) {
            y += size * height;
            marks.add(new Words(look.edge(), y - size * (height - 1), line, size, bold, Anchor.START, paint));
        }
    }

    void legend(List<Legend> legends, double width) {
        y = Legend.draw(legends, look.edge(), y, width, marks);
    }

    /** The height that notes and source will take. */
    static double footerHeight(ChartLook look, ChartHeading heading) {
        int lines = sourceLines(look, heading).size();
        if (!look.isCard()) {
            lines += heading.notes().stream()
                    .mapToInt(note ->
                            TextWidth.wrap(note, look.inner(), NOTE, false).size())
                    .sum();
        }
        return 12 + lines * NOTE * 1.4 + look.edge();
    }

    private static List<String> sourceLines(ChartLook look, ChartHeading heading) {
        return TextWidth.wrap(heading.source(), look.inner(), NOTE, false, look.isCard() ? 2 : Integer.MAX_VALUE);
    }

    /** Notes and source; on a card the source alone, at its foot. */
    void footer(ChartHeading heading) {
        var source = sourceLines(look, heading);
        if (look.isCard()) {
            y = look.height().getAsInt() - look.edge() - source.size() * NOTE * 1.4;
        } else {
            y += 12;
            for (var note : heading.notes()) {
                lines(TextWidth.wrap(note, look.inner(), NOTE, false), NOTE, false, Paint.SOFT, 1.4);
            }
        }
        lines(source, NOTE, false, Paint.SOFT, 1.4);
    }

    Picture finish(ChartHeading heading) {
        footer(heading);
        int height = look.height().orElse((int) Math.ceil(y + look.edge()));
        return new Picture(look.width(), height, look.lang(), heading.title(), heading.description(), marks);
    }
}
