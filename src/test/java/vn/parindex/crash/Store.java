package vn.parindex.crash;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;

/** Where the service keeps its data; it stays when the service is killed. */
public interface Store extends AutoCloseable {

    /** The folder of the packaged service that was built for this kind of database. */
    Path service();

    /** Begins anew with an empty database. */
    void empty();

    /** What tells the service where its database is. */
    Map<String, String> environment();

    /** Whether the database is a server of its own, which can go down with the service. */
    boolean canCrash();

    /** Ends the database server at once, in the middle of whatever it does. */
    void crash();

    /** Brings the database server up again where it is down. */
    void revive();

    /** A look past the service, which must not be running. */
    Connection open() throws SQLException;

    /** Keeps what is stored, with this name, for whoever looks for the reason of a failure. */
    void keep(Path folder);

    @Override
    void close();
}
