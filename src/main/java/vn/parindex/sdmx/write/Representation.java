package vn.parindex.sdmx.write;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import vn.parindex.http.Media;
import vn.parindex.http.answer.Parts;

/** The forms that data and structures come in. */
public enum Representation {
    GENERIC(Media.SDMX_ML, "2.1", new GenericDataWriter()),
    SPECIFIC(Media.SDMX_ML_SPECIFIC, "2.1", new SpecificDataWriter()),
    JSON(Media.SDMX_JSON, "2.0.0", new JsonDataWriter()),
    CSV(Media.SDMX_CSV, "2.0.0", new CsvDataWriter(false)),
    CSV_1(Media.SDMX_CSV, "1.0.0", new CsvDataWriter(true)),
    STRUCTURE(Media.SDMX_STRUCTURE, "2.1", null),
    STRUCTURE_JSON(Media.SDMX_STRUCTURE_JSON, "2.0.0", null);

    private final String mediaType;
    private final String version;
    private final DataWriter writer;

    Representation(String mediaType, String version, DataWriter writer) {
        this.mediaType = mediaType;
        this.version = version;
        this.writer = writer;
    }

    /** Without parameters. */
    public String mediaType() {
        return mediaType;
    }

    public String version() {
        return version;
    }

    /** As an answer names it. */
    public String contentType() {
        return mediaType + ";version=" + version + (this == CSV || this == CSV_1 ? ";charset=UTF-8" : "");
    }

    public boolean isData() {
        return writer != null;
    }

    /** What the address answers that has data, or structures. */
    public static List<Representation> of(boolean data) {
        return Arrays.stream(values()).filter(each -> each.isData() == data).toList();
    }

    /** Writes a message of the kind that it is a form of; data while they are read. */
    Parts parts(Message message, OutputStream body) throws IOException {
        if (message instanceof DataMessage data) {
            return writer.parts(data, body);
        }
        var structure = (StructureMessage) message;
        return Parts.one(
                this == STRUCTURE
                        ? () -> XmlStructureWriter.write(structure, body)
                        : () -> JsonStructureWriter.write(structure, body));
    }
}
