package vn.parindex.catalog;

import java.util.Map;
import java.util.regex.Pattern;
import vn.parindex.http.Text;

/** What people call units and indices in sentences and pictures; names of the data stay as they are. */
public final class SpokenNames {

    private static final Pattern SHORT_NAME = Pattern.compile("\\(([^)0-9]+)\\)");

    /** Where people say more than the bare name. */
    private static final Map<String, Text> COMMON_NAMES =
            Map.of("Hồ Chí Minh", Text.of("TP. Hồ Chí Minh", "Ho Chi Minh City"));

    private SpokenNames() {}

    public static Text of(Unit unit) {
        return COMMON_NAMES.getOrDefault(unit.nameVi(), Text.of(unit.nameVi(), unit.nameEn()));
    }

    /** PAR INDEX; a component after its index: PAR INDEX, Cải cách thể chế. */
    public static Text of(Catalog catalog, Indicator indicator) {
        if (indicator.parent() == null) {
            return Text.of(shortened(indicator.nameVi()), shortened(indicator.nameEn()));
        }
        return catalog.findIndicator(indicator.index(), indicator.population())
                .map(index -> of(catalog, index))
                .map(index -> Text.of(index.vi() + ", " + indicator.nameVi(), index.en() + ", " + indicator.nameEn()))
                .orElseGet(() -> Text.of(indicator.nameVi(), indicator.nameEn()));
    }

    private static String shortened(String name) {
        var inside = SHORT_NAME.matcher(name);
        return inside.find() ? inside.group(1).strip() : name;
    }
}
