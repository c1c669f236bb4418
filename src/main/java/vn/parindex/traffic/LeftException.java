package vn.parindex.traffic;

import java.io.IOException;

/** The reader has left: whatever is still to be computed or written is for nobody. */
public final class LeftException extends IOException {

    private static final long serialVersionUID = 1L;

    public LeftException() {
        super("the reader has left");
    }
}
