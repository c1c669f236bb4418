package vn.parindex.http.answer;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;

/** Writes an answer part by part, each when there is room for it. */
@FunctionalInterface
public interface Parts {

    /** Writes the next part, of some kilobytes unless it cannot be divided: whether another one follows. */
    boolean next() throws IOException;

    /** Begins to write. */
    @FunctionalInterface
    interface Source {

        Parts on(OutputStream body) throws IOException;
    }

    /** Writes something. */
    @FunctionalInterface
    interface Piece {

        void write() throws IOException;
    }

    /** Writes one of many. */
    @FunctionalInterface
    interface Each<T> {

        void write(T item) throws IOException;
    }

    /** What cannot be divided. */
    static Parts one(Piece piece) {
        return () -> {
            piece.write();
            return false;
        };
    }

    /** A part for each item, which is read when it is written. */
    static <T> Parts each(Iterable<T> items, Each<? super T> write) {
        return new Parts() {
            private Iterator<T> left;

            @Override
            public boolean next() throws IOException {
                if (left == null) {
                    left = items.iterator();
                }
                if (left.hasNext()) {
                    write.write(left.next());
                    return true;
                }
                return false;
            }
        };
    }

    /** These, and then those. */
    default Parts then(Parts after) {
        Parts before = this;
        return new Parts() {
            private boolean isAfter;

            @Override
            public boolean next() throws IOException {
                if (!isAfter) {
                    isAfter = !before.next();
                    return true;
                }
                return after.next();
            }
        };
    }

    /** Writes all of them at once. */
    default void all() throws IOException {
        boolean more = true;
        while (more) {
            more = next();
        }
    }
}
