package vn.parindex.selection;

import jakarta.enterprise.context.RequestScoped;
import java.util.function.Function;
import vn.parindex.catalog.Catalog;
import vn.parindex.catalog.Catalogs;
import vn.parindex.http.request.Inquiry;
import vn.parindex.release.AsOf;
import vn.parindex.result.ReleasedTables;

/** Reads what a request asks, against the release that it means, into a value. */
@RequestScoped
public class Selections {

    private final AsOf asOf;
    private final Catalogs catalogs;
    private final ReleasedTables tables;
    private final Inquiry inquiry;

    Selections(AsOf asOf, Catalogs catalogs, ReleasedTables tables, Inquiry inquiry) {
        this.asOf = asOf;
        this.catalogs = catalogs;
        this.tables = tables;
        this.inquiry = inquiry;
    }

    /** The catalogue of the release that the request means. */
    public Catalog catalog() {
        return catalogs.at(asOf.release());
    }

    /**
     * What is asked, read whole.
     *
     * @param of makes the value of the texts that were sent, and stands something valid in for what is faulty
     * @throws vn.parindex.http.problem.ProblemException one 400 that names every fault of the request, or what {@code of} throws
     */
    public <T> T read(Function<Selection, T> of) {
        var catalog = catalog();
        return inquiry.read(reading -> of.apply(new Selection(catalog, reading, tables)));
    }
}
