package vn.parindex.understanding;

import java.util.ArrayList;
import java.util.List;
import vn.parindex.understanding.ColumnHeading.Kind;
import vn.parindex.understanding.Section.Column;

/** Parts columns that hold the units twice, side by side, into blocks that are read one below the other. */
final class Blocks {

    private Blocks() {}

    /** Columns with one column of units each; one block with all columns where there are not several. */
    static List<List<Column>> of(List<Column> columns) {
        var units = columns.stream()
                .filter(each -> each.heading().kind() == Kind.UNIT)
                .toList();
        if (units.size() < 2) {
            return List.of(columns);
        }
        int before = columns.indexOf(units.get(0));
        var blocks = new ArrayList<List<Column>>();
        int from = 0;
        for (int i = 1; i < units.size(); i++) {
            int begin = begin(columns, before, columns.indexOf(units.get(i)));
            blocks.add(columns.subList(from, begin));
            from = begin;
        }
        blocks.add(columns.subList(from, columns.size()));
        return blocks;
    }

    /** Where a block begins: before its units stands what stands before those of the first block. */
    private static int begin(List<Column> columns, int before, int unit) {
        int begin = unit;
        for (int back = 1; back <= before && unit - back >= 0; back++) {
            var own = columns.get(unit - back).heading();
            var first = columns.get(before - back).heading();
            if (own.kind() != first.kind() || !own.measure().equals(first.measure())) {
                break;
            }
            begin = unit - back;
        }
        return begin;
    }
}
