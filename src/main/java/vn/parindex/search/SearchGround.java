package vn.parindex.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.parindex.catalog.Catalog;
import vn.parindex.catalog.Edition;
import vn.parindex.catalog.Indicator;
import vn.parindex.catalog.IndicatorWords;
import vn.parindex.catalog.SeriesBreak;
import vn.parindex.catalog.Source;
import vn.parindex.catalog.SourceWords;
import vn.parindex.catalog.Unit;

/**
 * What a search goes over: the catalogue of one release with the words of its documents, and which year of an indicator is its newest.
 *
 * <p>Everything that it lists is in the order of the dataset.
 */
final class SearchGround {

    static final String COUNTRY = "country";
    static final String REGION = "region";
    static final String PROVINCE = "province";

    /** What people call a break. */
    private static final String CHANGED_METHOD = "đổi phương pháp, gián đoạn; change of method, methodology, break";

    /** What people call the steps that lead to a unit. */
    private static final Map<String, String> FORMED =
            Map.of("merged", "sáp nhập, hợp nhất; merged, merger", "renamed", "đổi tên; renamed");

    private final Catalog catalog;
    private final Function<Indicator, Optional<Integer>> newest;
    private final List<Indicator> indicators;
    private final Map<Indicator, Integer> places;
    private final IndicatorWords names;
    private final Map<String, SourceWords> documents = new HashMap<>();

    /**
     * @param newest the newest year of which anything is stored of an indicator; empty where nothing is
     */
    SearchGround(Catalog catalog, Function<Indicator, Optional<Integer>> newest) {
        this.catalog = catalog;
        this.newest = newest;
        this.indicators =
                catalog.indicators().values().stream().flatMap(List::stream).toList();
        this.places = indicators.stream().collect(Collectors.toMap(each -> each, indicators::indexOf));
        this.names = IndicatorWords.of(catalog);
        catalog.sources().values().forEach(source -> documents.put(source.id(), SourceWords.of(source)));
    }

    Catalog catalog() {
        return catalog;
    }

    /** What people write for indicators. */
    IndicatorWords names() {
        return names;
    }

    /** The words of a document. */
    SourceWords words(Source source) {
        return documents.get(source.id());
    }

    /** About how much memory it takes beside the catalogue. */
    long bytes() {
        return 5_000
                + documents.values().stream()
                        .mapToLong(words -> 100 + 4L * words.text().length())
                        .sum();
    }

    /** Every indicator with each population it is published for. */
    List<Indicator> indicators() {
        return indicators;
    }

    /** Its place in the order of indicators: indices before components, then as in the dataset. */
    int place(Indicator indicator) {
        return places.get(indicator) + (indicator.parent() == null ? 0 : indicators.size());
    }

    /** The indicators that a query is about: those that it names, else all indices; of the populations that it allows. */
    List<Indicator> indicatorsOf(Meaning meaning) {
        var populations = meaning.populations();
        return indicators.stream()
                .filter(each -> meaning.indicators().isEmpty()
                        ? each.parent() == null
                        : meaning.indicators().contains(each.code()))
                .filter(each -> populations.isEmpty() || populations.contains(each.population()))
                .toList();
    }

    /** The year that is shown where none is named: the newest with a result, else the newest edition. */
    OptionalInt latest(Indicator indicator) {
        var stored = newest.apply(indicator);
        return stored.isPresent()
                ? OptionalInt.of(stored.get())
                : editions(indicator).mapToInt(Edition::year).max();
    }

    Stream<Edition> editions(Indicator indicator) {
        return catalog.listEditions(indicator.index(), indicator.population()).stream();
    }

    /** The parents within which the units of a population are ranked; none where they are ranked nationwide. */
    List<Unit> parents(String population) {
        return catalog.listUnits().stream()
                .filter(unit -> unit.type().equals(population))
                .map(Unit::parent)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .map(catalog::requireUnit)
                .toList();
    }

    /** What the dataset says in prose of an index's edition: the edition's note and, where a series breaks there, that the method changed and why. */
    SourceWords prose(Indicator indicator, int year) {
        var said = new ArrayList<String>();
        catalog.findEdition(indicator, year).map(Edition::note).ifPresent(said::add);
        catalog.listBreaks(indicator).stream()
                .filter(each -> each.year() == year)
                .flatMap((SeriesBreak each) -> Stream.of(CHANGED_METHOD, each.reasonVi(), each.reasonEn()))
                .forEach(said::add);
        return SourceWords.in(String.join(" ", said));
    }

    /** How a unit was formed, and on what: the steps that led to it in the words that people use, and their legal bases. */
    SourceWords basis(Unit unit) {
        return SourceWords.in(catalog.lineage().listPredecessors(unit.id()).stream()
                .flatMap(step -> Stream.of(FORMED.getOrDefault(step.kind(), ""), step.legalBasis()))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" ")));
    }
}
