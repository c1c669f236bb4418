package vn.parindex.sdmx.write;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import vn.parindex.sdmx.structure.Dimension;
import vn.parindex.sdmx.structure.Maintained;

/** The head of a data message in XML: which structure its data sets have. */
final class DataHeader {

    /** What data sets call the structure in the head: its id, as some clients (rsdmx) ask for the structure by it. */
    static final String REFERENCE = Maintained.STRUCTURE;

    private DataHeader() {}

    /**
     * @param namespace of the elements that are named by the structure; null for generic data
     */
    static void write(DataMessage message, Xml xml, String namespace) {
        message.header().open(xml);
        xml.open(
                        "mes:Structure",
                        "structureID",
                        REFERENCE,
                        "namespace",
                        namespace,
                        "dimensionAtObservation",
                        atObservation(message.selection()))
                .open("com:Structure")
                .empty(
                        "Ref",
                        "agencyID",
                        Maintained.AGENCY,
                        "id",
                        Maintained.STRUCTURE,
                        "version",
                        Maintained.VERSION,
                        "class",
                        "DataStructure")
                .close()
                .close()
                .text("mes:DataSetAction", "Replace")
                .text("mes:DataSetID", message.flow().id())
                .close();
    }

    static String atObservation(Extract selection) {
        return selection.atObservation().map(Dimension::name).orElse("AllDimensions");
    }

    /** Null stays null. */
    static String moment(Instant moment) {
        return moment == null ? null : DateTimeFormatter.ISO_INSTANT.format(moment.truncatedTo(ChronoUnit.SECONDS));
    }
}
