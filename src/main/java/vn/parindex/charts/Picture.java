package vn.parindex.charts;

import java.util.List;
import java.util.stream.Stream;
import vn.parindex.http.Lang;

/**
 * A finished drawing.
 *
 * @param width in pixels
 * @param height in pixels
 * @param title what it shows, in a few words
 * @param description what it says, in whole sentences, for those who do not see it
 */
record Picture(int width, int height, Lang lang, String title, String description, List<Mark> marks) {

    Picture {
        marks = List.copyOf(marks);
    }

    /** Every mark, those within groups too. */
    Stream<Mark> all() {
        return marks.stream().flatMap(Picture::unfolded);
    }

    private static Stream<Mark> unfolded(Mark mark) {
        return mark instanceof Mark.Group group ? group.marks().stream().flatMap(Picture::unfolded) : Stream.of(mark);
    }
}
