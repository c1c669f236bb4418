package vn.parindex.catalog;

import java.util.List;
import java.util.stream.Collectors;
import vn.parindex.http.Text;

/** What a code is called that stands for several populations: an index has a name for each, “… cấp tỉnh” and “… cấp bộ”. */
public final class IndicatorNames {

    private IndicatorNames() {}

    /**
     * The name of one code.
     *
     * @param published the code for some populations, at least one
     * @return the name that they share, else the one without the words that tell populations apart
     */
    public static Text of(List<Indicator> published) {
        var names = published.stream()
                .map(each -> Text.of(each.nameVi(), each.nameEn()))
                .distinct()
                .toList();
        return names.size() == 1
                ? names.get(0)
                : Text.of(
                        names.get(0).vi().replaceFirst(" cấp [^)]*$", ""),
                        names.get(0).en().replaceFirst(", (provinces|ministries|regions)$", ""));
    }

    /** What it measures, in one text; each population that has words of its own with them. Null where nothing is said of any. */
    public static Text descriptionOf(List<Indicator> published) {
        var said = published.stream()
                .filter(each -> each.descriptionVi() != null && each.descriptionEn() != null)
                .map(each -> Text.of(each.descriptionVi(), each.descriptionEn()))
                .distinct()
                .toList();
        return said.isEmpty()
                ? null
                : Text.of(
                        said.stream().map(Text::vi).collect(Collectors.joining(" ")),
                        said.stream().map(Text::en).collect(Collectors.joining(" ")));
    }
}
