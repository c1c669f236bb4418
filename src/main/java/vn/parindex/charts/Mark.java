package vn.parindex.charts;

import java.util.List;

/** One thing that is drawn; lengths in pixels, from the upper left corner. */
sealed interface Mark {

    /** Where a text stands to its point. */
    enum Anchor {
        START,
        MIDDLE,
        END
    }

    /** A filled rectangle with round corners of this radius. */
    record Box(double x, double y, double width, double height, double round, Paint fill, Paint stroke)
            implements Mark {

        static Box of(double x, double y, double width, double height, Paint fill) {
            return new Box(x, y, width, height, 0, fill, Paint.NONE);
        }
    }

    /** A rectangle filled with a pattern. */
    record Hatched(double x, double y, double width, double height, Hatch hatch) implements Mark {}

    /** A line; {@code dash} is empty for a whole one. */
    record Line(double x1, double y1, double x2, double y2, Paint paint, double width, String dash) implements Mark {}

    /** A disc. */
    record Dot(double x, double y, double radius, Paint fill, Paint stroke) implements Mark {}

    /** One line of text on its base line. */
    record Words(double x, double y, String text, double size, boolean bold, Anchor anchor, Paint paint)
            implements Mark {

        double width() {
            return TextWidth.of(text, size, bold);
        }

        /** Where its left end is. */
        double left() {
            return switch (anchor) {
                case START -> x;
                case MIDDLE -> x - width() / 2;
                case END -> x - width();
            };
        }

        double right() {
            return left() + width();
        }
    }

    /** Marks that belong together, with words that say what they show. */
    record Group(String title, List<Mark> marks) implements Mark {
        public Group {
            marks = List.copyOf(marks);
        }
    }
}
