package vn.parindex.sdmx.write;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.parindex.sdmx.structure.Attribute;
import vn.parindex.sdmx.structure.Dimension;

/**
 * One observation as SDMX has it.
 *
 * @param key the codes of the dimensions of a key, in their order
 * @param value as printed; null where it is not known
 * @param attributes those that have a value, in the order of {@link Attribute}
 */
public record ObservationCell(List<String> key, int year, BigDecimal value, Map<Attribute, String> attributes) {

    /** The code of a dimension, or the year. */
    public String at(Dimension dimension) {
        return dimension == Dimension.TIME_PERIOD ? String.valueOf(year) : key.get(dimension.ordinal());
    }

    /** The value as XML and CSV write it: a left-out one would be dropped by clients, {@code NaN} says that it is missing. */
    public String text() {
        return value == null ? "NaN" : value.toPlainString();
    }

    /** What a component of the structure holds here; empty where it holds nothing or is none. */
    public Optional<String> find(String component) {
        if (component.equals("OBS_VALUE")) {
            return Optional.of(text());
        }
        return Dimension.find(component).map(this::at).or(() -> Attribute.find(component)
                .map(attributes::get));
    }
}
