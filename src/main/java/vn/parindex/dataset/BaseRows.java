package vn.parindex.dataset;

/** Rows that stood in the data before something was sent. */
record BaseRows(TableRows rows) implements TableRows {

    @Override
    public boolean hasColumn(String column) {
        return rows.hasColumn(column);
    }

    @Override
    public boolean hasNext() {
        return rows.hasNext();
    }

    @Override
    public Row next() {
        var row = rows.next();
        return new Row(
                row.schema(),
                row.line(),
                row.cells().toArray(String[]::new),
                row.origin().ofBase());
    }

    @Override
    public void close() {
        rows.close();
    }
}
