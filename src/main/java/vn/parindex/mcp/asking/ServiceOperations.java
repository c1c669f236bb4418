package vn.parindex.mcp.asking;

import jakarta.inject.Singleton;
import java.util.Set;
import vn.parindex.catalog.Catalog;
import vn.parindex.selection.Selections;
import vn.parindex.service.ServiceResource;
import vn.parindex.service.ServiceView;
import vn.parindex.service.TermsResource;

/** What the service says of itself, and the catalogue that a question is about. */
@Singleton
public class ServiceOperations {

    private final Asking asking;
    private final Selections selections;
    private final ServiceResource service;
    private final TermsResource terms;

    ServiceOperations(Asking asking, Selections selections, ServiceResource service, TermsResource terms) {
        this.asking = asking;
        this.selections = selections;
        this.service = service;
        this.terms = terms;
    }

    /** The catalogue of the release that is meant. */
    public Catalog catalog(Arguments asked) {
        return asking.ask(asked, "/api/v1", Set.of(), selections::catalog);
    }

    public ServiceView service(Arguments asked) {
        return asking.ask(asked, "/api/v1", Set.of(), service::service);
    }

    public TermsResource.TermsView terms(Arguments asked) {
        return asking.ask(asked, "/api/v1/terms", Set.of(), terms::terms);
    }
}
