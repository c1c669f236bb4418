package vn.parindex.sdmx.write;

import java.io.IOException;
import java.io.OutputStream;
import vn.parindex.http.answer.Parts;

/** Writes a data message in one format. */
interface DataWriter {

    Parts parts(DataMessage message, OutputStream body) throws IOException;
}
