package vn.parindex.observations;

import com.fasterxml.jackson.annotation.JsonIgnoreType;
import java.util.Optional;
import vn.parindex.catalog.Catalog;
import vn.parindex.format.Observed;
import vn.parindex.format.Sheet;
import vn.parindex.format.WideSheet;
import vn.parindex.http.answer.Links;
import vn.parindex.result.ResultView;

/** Stored results, read while they are written; where a limit ends them early, the links say where they go on. */
@JsonIgnoreType
record ObservationStream(Catalog catalog, Iterable<ResultView> results, long total, Links links)
        implements Observed, Links.Carrier {

    @Override
    public Optional<Sheet<?>> wideSheet() {
        return Optional.of(WideSheet.of(results));
    }
}
