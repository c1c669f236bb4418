package vn.parindex.result;

import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.parindex.catalog.Catalog;
import vn.parindex.catalog.Indicator;
import vn.parindex.catalog.Interval;

/** Makes {@link ResultBits} of what documents say, in whatever order it comes. */
final class ResultBitsBuilder {

    private final Catalog catalog;
    private final UnitBits units;
    private final Map<Layered, Map<Said, BitSet>> said = new HashMap<>();

    private record Layered(String indicator, String population, int year) {}

    /**
     * What words have in common that settle the state of their results alike.
     *
     * @param tier of the source, as in {@link Word}
     * @param exact whether a place is given that is no band
     * @param valued whether a figure is given
     * @param state that the word gives; null where it gives none
     */
    record Said(String source, int tier, boolean preferred, boolean exact, boolean valued, State state) {

        static Said of(Word word) {
            return new Said(
                    word.source(),
                    word.tier(),
                    word.preferred(),
                    word.rank() != null && word.rank().isExact(),
                    word.score() != null || word.points() != null,
                    word.state());
        }

        /** One of them, as far as the order of words looks. */
        private Word word() {
            return new Word(source, tier, null, null, exact ? Interval.exact(1) : null, preferred, state, null);
        }
    }

    ResultBitsBuilder(Catalog catalog) {
        this.catalog = catalog;
        this.units = UnitBits.of(catalog);
    }

    /** Of tables that hold all that is stored. */
    static ResultBits of(Catalog catalog, List<Table> tables) {
        var builder = new ResultBitsBuilder(catalog);
        for (var table : tables) {
            for (var result : table.stored()) {
                for (var word : result.words()) {
                    builder.add(
                            table.indicator().code(),
                            table.indicator().population(),
                            table.year(),
                            Said.of(word),
                            List.of(result.unit()));
                }
            }
        }
        return builder.build();
    }

    /** What a document says of the results of these units; units that the release does not know are left out. */
    void add(String indicator, String population, int year, Said alike, List<String> of) {
        var bits = said.computeIfAbsent(new Layered(indicator, population, year), layer -> new HashMap<>())
                .computeIfAbsent(alike, each -> new BitSet(units.size()));
        of.forEach(unit -> units.number(unit).ifPresent(bits::set));
    }

    ResultBits build() {
        return new ResultBits(
                catalog,
                units,
                said.entrySet().stream()
                        .map(each -> layer(each.getKey(), each.getValue()))
                        .filter(layer -> !layer.stored().isEmpty())
                        .toList());
    }

    private ResultBits.Layer layer(Layered layered, Map<Said, BitSet> words) {
        var indicator =
                catalog.findIndicator(layered.indicator(), layered.population()).orElseThrow();
        var stored = new BitSet(units.size());
        var sources = new TreeMap<String, BitSet>();
        words.forEach((each, bits) -> {
            stored.or(bits);
            sources.computeIfAbsent(each.source(), source -> new BitSet(units.size()))
                    .or(bits);
        });
        var states = states(indicator, layered.year(), stored, words);
        sources.replaceAll((source, bits) -> bits.equals(stored) ? stored : bits);
        states.replaceAll((state, bits) -> bits.equals(stored) ? stored : bits);
        return new ResultBits.Layer(indicator, layered.year(), stored, states, sources);
    }

    /** As {@link Result#merge} says of one result: a figure is a value; else the first word that gives a state gives it, else the edition. */
    private Map<State, BitSet> states(Indicator indicator, int year, BitSet stored, Map<Said, BitSet> words) {
        var states = new EnumMap<State, BitSet>(State.class);
        var open = (BitSet) stored.clone();
        words.forEach((each, bits) -> {
            if (each.valued()) {
                settle(states, State.VALUE, bits, open);
            }
        });
        Merged.of(words.keySet(), Said::word).ordered().stream()
                .filter(each -> each.state() != null)
                .forEach(each -> settle(states, each.state(), words.get(each), open));
        settle(states, Table.gapState(catalog.findEdition(indicator, year)), open, open);
        return states;
    }

    private static void settle(Map<State, BitSet> states, State state, BitSet bits, BitSet open) {
        var settled = (BitSet) open.clone();
        settled.and(bits);
        if (!settled.isEmpty()) {
            states.computeIfAbsent(state, each -> new BitSet()).or(settled);
            open.andNot(settled);
        }
    }
}
