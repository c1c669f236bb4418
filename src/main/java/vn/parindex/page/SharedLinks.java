package vn.parindex.page;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;
import vn.parindex.catalog.Catalog;
import vn.parindex.catalog.Catalogs;
import vn.parindex.catalog.IndicatorNames;
import vn.parindex.http.Text;
import vn.parindex.release.CurrentRelease;

/** What cards and missing pages need to know, read at most once a minute: a page is not worth a query each time. */
@ApplicationScoped
class SharedLinks {

    private static final Logger LOG = Logger.getLogger(SharedLinks.class);
    private static final long FRESH = Duration.ofMinutes(1).toNanos();

    private final CurrentRelease current;
    private final Catalogs catalogs;

    private volatile Cards cards = Cards.NONE;
    private volatile Optional<Catalog> catalog = Optional.empty();
    private volatile long readAt = System.nanoTime() - FRESH;

    SharedLinks(CurrentRelease current, Catalogs catalogs) {
        this.current = current;
        this.catalogs = catalogs;
    }

    /** What is known now, without asking anybody. */
    Cards known() {
        return cards;
    }

    /** The catalogue of the current release; empty where none was read yet. */
    Optional<Catalog> catalog() {
        return catalog;
    }

    boolean isFresh() {
        return System.nanoTime() - readAt < FRESH;
    }

    /** Reads them anew; where the database is away the old ones stay. */
    Cards read() {
        readAt = System.nanoTime();
        try {
            current.find().map(catalogs::at).ifPresent(known -> {
                cards = of(known);
                catalog = Optional.of(known);
            });
        } catch (RuntimeException e) {
            LOG.debug("The names for shared links cannot be read", e);
        }
        return cards;
    }

    private static Cards of(Catalog catalog) {
        Map<String, Text> indicators = new HashMap<>();
        catalog.indicators().forEach((code, published) -> {
            // Without a population the page shows the first.
            indicators.put(code, IndicatorNames.of(published.subList(0, 1)));
            published.forEach(
                    each -> indicators.put(Cards.key(code, each.population()), IndicatorNames.of(List.of(each))));
        });
        Map<String, Text> units = new HashMap<>();
        catalog.listUnits().forEach(unit -> units.put(unit.id(), catalog.label(unit)));
        return new Cards(indicators, units);
    }
}
