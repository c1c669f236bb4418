package vn.parindex.rows;

import java.sql.SQLException;

/** The database did not take or give rows; the cause says why. */
public final class StoreException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StoreException(SQLException cause) {
        super(cause.getMessage(), cause);
    }
}
