package vn.parindex.intake;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.parindex.release.Span;

/**
 * How the rows of one file become entities, and entities rows again.
 *
 * @param table the name of the table in the format
 * @param read makes the entity of a row that keeps every rule
 * @param values the values of an entity in the order of the table's columns, null for an empty cell
 */
public record RowMapping<E>(
        String table, Class<E> entity, BiFunction<Span, Row, E> read, Function<E, Stream<Object>> values) {

    /** One for each table of the format. */
    public static final List<RowMapping<?>> ALL = List.of(
            UnitMappings.units(),
            UnitMappings.relations(),
            UnitMappings.regions(),
            IndicatorMappings.indicators(),
            IndicatorMappings.editions(),
            IndicatorMappings.weights(),
            IndicatorMappings.breaks(),
            IndicatorMappings.sources(),
            ResultMappings.scores(),
            ResultMappings.statements(),
            UnitMappings.milestones(),
            UnitMappings.tiles());

    /** The cells of an entity in the order of the table's columns, as a file prints them; null for an empty cell. */
    public List<String> cells(E row) {
        return Arrays.asList(
                values.apply(row).map(value -> Objects.toString(value, null)).toArray(String[]::new));
    }
}
