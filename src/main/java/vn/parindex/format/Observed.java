package vn.parindex.format;

import vn.parindex.catalog.Catalog;
import vn.parindex.result.ResultView;

/** An answer made of results, which every statistical format can write: read while it is written, so that it may have any size. */
public interface Observed extends Tabular {

    /** The state of the data that the results are from: codes, labels, editions, breaks. */
    Catalog catalog();

    /** The results, in the order of the answer; each way through reads them anew. */
    Iterable<ResultView> results();

    /** How many results there are. */
    long total();

    @Override
    default Sheet<ResultView> sheet() {
        return ResultSheet.of(results());
    }
}
