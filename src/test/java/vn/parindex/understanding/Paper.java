package vn.parindex.understanding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** A document before it has a format: lines of text and tables, in their order. */
record Paper(List<Object> parts) {

    /** One cell: what it shows, over how many columns and rows, and whether it is hidden. */
    record Box(String text, int columns, int rows) {
        static Box of(String text) {
            return new Box(text, 1, 1);
        }
    }

    /** Rows of boxes, as HTML has them: what a box above covers is not there. */
    record Rows(List<List<Box>> rows, Set<Integer> hiddenRows, Set<Integer> hiddenColumns) {

        static Rows of(List<List<Box>> rows) {
            return new Rows(rows, Set.of(), Set.of());
        }

        int width() {
            return rows.stream()
                    .mapToInt(row -> row.stream().mapToInt(Box::columns).sum())
                    .max()
                    .orElse(0);
        }

        /** Every place with its text, empty where a box covers it: as text with delimiters has it. */
        List<List<String>> flat() {
            var flat = new ArrayList<List<String>>();
            int width = width();
            var covered = new int[width];
            for (var row : rows) {
                var texts = new ArrayList<String>();
                int at = 0;
                var boxes = row.iterator();
                while (at < width) {
                    if (covered[at] > 0) {
                        covered[at]--;
                        texts.add("");
                        at++;
                    } else if (boxes.hasNext()) {
                        var box = boxes.next();
                        for (int i = 0; i < box.columns() && at < width; i++) {
                            texts.add(i == 0 ? box.text() : "");
                            covered[at++] = box.rows() - 1;
                        }
                    } else {
                        texts.add("");
                        at++;
                    }
                }
                flat.add(texts);
            }
            return flat;
        }
    }

    static Paper of(Object... parts) {
        return new Paper(List.of(parts));
    }

    static List<Box> row(String... texts) {
        return Arrays.stream(texts).map(Box::of).toList();
    }

    List<Rows> tables() {
        return parts.stream()
                .filter(Rows.class::isInstance)
                .map(Rows.class::cast)
                .toList();
    }

    List<String> lines() {
        return parts.stream()
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .toList();
    }
}
