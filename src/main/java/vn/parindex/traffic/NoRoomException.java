package vn.parindex.traffic;

import java.io.IOException;

/** All temporary files together hold as much as they may: whoever is answered meanwhile gives some back. */
public final class NoRoomException extends IOException {

    private static final long serialVersionUID = 1L;

    NoRoomException() {
        super("the temporary files hold as much as they may");
    }
}
