package vn.parindex.result;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.ToLongFunction;
import vn.parindex.catalog.Catalog;
import vn.parindex.catalog.Indicator;
import vn.parindex.release.Holdings;

/** What sources state about the results of a release, by indicator and year: read once, several together. */
@ApplicationScoped
public class ReleasedStatements {

    private static final ToLongFunction<List<Statement>> BYTES = statements -> 300L * statements.size();

    private final Holdings holdings;
    private final StatementRepository stored;
    private final ScoreRepository scores;

    ReleasedStatements(Holdings holdings, StatementRepository stored, ScoreRepository scores) {
        this.holdings = holdings;
        this.stored = stored;
        this.scores = scores;
    }

    /** The statements on one indicator of a population in one year. */
    private record On(String indicator, String population, int year) {}

    private record Everything() {}

    /** What one document says. */
    public record Said(List<ScoreRecord> scores, List<Statement> statements) {}

    private record SaidBy(String source) {}

    /** The statements on an indicator in a year, in the order of the file. */
    public List<Statement> on(Catalog catalog, Indicator indicator, int year) {
        return on(catalog, List.of(indicator), List.of(year)).on(indicator, year);
    }

    /** Those on these indicators, all of one population, in these years. */
    public Stated on(Catalog catalog, Collection<Indicator> indicators, Collection<Integer> years) {
        var asked = new ArrayList<On>();
        for (var indicator : indicators) {
            years.forEach(year -> asked.add(new On(indicator.code(), indicator.population(), year)));
        }
        return new Stated(
                holdings.listOf(catalog.release(), asked, BYTES, (List<On> missing) -> read(catalog, missing)));
    }

    /** Statements by what they are on. */
    public static final class Stated {

        private final Map<On, List<Statement>> statements;

        private Stated(Map<On, List<Statement>> statements) {
            this.statements = statements;
        }

        /** In the order of the file; empty where nothing is stated, or was not asked for. */
        public List<Statement> on(Indicator indicator, int year) {
            return statements.getOrDefault(new On(indicator.code(), indicator.population(), year), List.of());
        }
    }

    private Map<On, List<Statement>> read(Catalog catalog, List<On> asked) {
        Map<On, List<Statement>> found = new LinkedHashMap<>();
        asked.forEach(each -> found.put(each, List.of()));
        asked.stream().collect(groupingBy(On::population)).forEach((population, alike) -> {
            var codes = alike.stream().map(On::indicator).collect(toSet());
            var years = alike.stream().map(On::year).collect(toCollection(TreeSet::new));
            stored.listOn(catalog, population, codes, years).stream()
                    .collect(groupingBy(each -> new On(each.indicator(), each.population(), each.year())))
                    .forEach(found::replace);
        });
        return found;
    }

    /** Every statement of the release, in the order of the file. */
    public List<Statement> all(Catalog catalog) {
        return holdings.of(catalog.release(), new Everything(), BYTES, () -> stored.listAll(catalog));
    }

    /** What this document says of results and about them, in the order of the files. */
    public Said by(Catalog catalog, String source) {
        return holdings.of(
                catalog.release(),
                new SaidBy(source),
                (Said said) ->
                        400L * said.scores().size() + 300L * said.statements().size(),
                () -> new Said(scores.listBySource(catalog, source), stored.listBySource(catalog, source)));
    }
}
