package vn.parindex.sdmx.write;

import java.util.List;
import vn.parindex.catalog.Catalog;
import vn.parindex.http.Lang;
import vn.parindex.release.Release;
import vn.parindex.sdmx.structure.Artefact;
import vn.parindex.sdmx.structure.ArtefactKind;
import vn.parindex.sdmx.structure.Maintained;
import vn.parindex.sdmx.structure.Structures;

/**
 * What a data message says.
 *
 * @param structures of the newest state that is told
 * @param flow the data flow that was asked for
 * @param dataSets one, or the whole history, oldest first
 * @param conditions the names of the parameters that chose the observations
 */
public record DataMessage(
        Release release,
        Structures structures,
        Artefact flow,
        List<DataSet> dataSets,
        Extract selection,
        Lang lang,
        List<String> conditions)
        implements Message {

    /** The message of all these results. */
    static DataMessage of(Catalog catalog, DataSet all, Extract selection, Lang lang, List<String> conditions) {
        var structures = Structures.of(catalog);
        return new DataMessage(
                catalog.release(),
                structures,
                structures.require(ArtefactKind.DATAFLOW, Maintained.ALL),
                List.of(all),
                selection,
                lang,
                conditions);
    }

    Header header() {
        return Header.of(release);
    }
}
