package vn.parindex.sdmx.write;

import java.io.IOException;
import java.io.OutputStream;

/** Writes a data message in one format. */
interface DataWriter {

    void write(DataMessage message, OutputStream body) throws IOException;
}
