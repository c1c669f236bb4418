package vn.parindex.dataset;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Ends the reading of a CSV file whose rows grow without end, before one of them fills the memory. */
final class RecordLimit extends FilterReader {

    /** Far more than all columns of the widest table at their longest. */
    static final int LONGEST = 256 * 1024;

    /** A row went on for too long. */
    static final class TooLong extends IOException {

        private static final long serialVersionUID = 1L;

        TooLong() {
            super("a row is longer than " + LONGEST + " characters");
        }
    }

    private boolean quoted;
    private int length;

    RecordLimit(Reader text) {
        super(text);
    }

    @Override
    public int read() throws IOException {
        int next = super.read();
        if (next >= 0) {
            count((char) next);
        }
        return next;
    }

    @Override
    public int read(char[] buffer, int from, int most) throws IOException {
        int read = super.read(buffer, from, most);
        for (int i = from; i < from + read; i++) {
            count(buffer[i]);
        }
        return read;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    /** A quote inside quotes is doubled (RFC 4180), so that two turns cancel out. */
    private void count(char next) throws TooLong {
        if (next == '"') {
            quoted = !quoted;
        }
        length = !quoted && (next == '\n' || next == '\r') ? 0 : length + 1;
        if (length > LONGEST) {
            throw new TooLong();
        }
    }
}
