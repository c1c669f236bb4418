package vn.parindex.charts;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import vn.parindex.http.request.BaseUrl;

/** Where the page shows what a chart draws, for readers of a picture that has left the service. */
@ApplicationScoped
class PageAddress {

    private final BaseUrl address;

    PageAddress(BaseUrl address) {
        this.address = address;
    }

    /** The whole address of this path of the page; empty where the service does not know its own. */
    Optional<String> of(String path) {
        return address.isKnown() ? Optional.of(address.of(path)) : Optional.empty();
    }
}
