package vn.parindex.diff;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import vn.parindex.http.Text;
import vn.parindex.rows.RowChange.Counts;

/** What a release changed, in the words of both languages, from how many rows of each table it touched. */
public final class ChangeWords {

    /** What the rows of a table are; a file that is not named here is another detail. */
    private record Noun(String vi, String one, String many) {}

    private static final Map<String, Noun> NOUNS = nouns();
    private static final Noun OTHER = new Noun("mục thông tin khác", "other detail", "other details");

    private static final Counts NONE = new Counts(0, 0, 0);

    private ChangeWords() {}

    private static Map<String, Noun> nouns() {
        var nouns = new LinkedHashMap<String, Noun>();
        nouns.put("scores", new Noun("số liệu", "figure", "figures"));
        nouns.put("statements", new Noun("số liệu tổng hợp", "published statistic", "published statistics"));
        nouns.put("editions", new Noun("kỳ công bố", "edition", "editions"));
        nouns.put("breaks", new Noun("lần đổi phương pháp", "break in comparability", "breaks in comparability"));
        nouns.put("indicators", new Noun("chỉ số", "indicator", "indicators"));
        nouns.put("weights", new Noun("điểm tối đa", "maximum of points", "maxima of points"));
        nouns.put("units", new Noun("đơn vị", "unit", "units"));
        nouns.put("unit_relations", new Noun("lần sáp nhập, đổi tên", "merger or renaming", "mergers or renamings"));
        nouns.put("unit_regions", new Noun("lần phân vùng", "unit's region", "units' regions"));
        nouns.put("milestones", new Noun("mốc sự kiện", "milestone", "milestones"));
        nouns.put("sources", new Noun("nguồn", "source", "sources"));
        nouns.put("tiles", new Noun("ô trên bản đồ", "map tile", "map tiles"));
        return nouns;
    }

    /** The change of figures in a few words; where there is none, of everything else together. */
    public static Text headline(Map<String, Counts> counts) {
        var figures = counts.getOrDefault("scores", NONE);
        if (figures.total() > 0) {
            return phrase(figures, NOUNS.get("scores"));
        }
        return phrase(
                counts.values().stream()
                        .reduce(
                                NONE,
                                (a, b) -> new Counts(
                                        a.added() + b.added(),
                                        a.changed() + b.changed(),
                                        a.withdrawn() + b.withdrawn())),
                OTHER);
    }

    /** Everything that was changed, one part for each table in the order above, as a sentence. */
    public static Text all(Map<String, Counts> counts) {
        var phrases = new ArrayList<Text>();
        NOUNS.forEach((table, noun) -> {
            var each = counts.getOrDefault(table, NONE);
            if (each.total() > 0) {
                phrases.add(phrase(each, noun));
            }
        });
        return phrases.isEmpty()
                ? Text.of("Không dòng dữ liệu nào thay đổi.", "No row of the data was changed.")
                : sentence(phrases);
    }

    private static Text sentence(List<Text> phrases) {
        var vi = phrases.stream().map(Text::vi).collect(Collectors.joining("; "));
        var en = phrases.stream().map(Text::en).collect(Collectors.joining("; "));
        return Text.of(vi.substring(0, 1).toUpperCase(Locale.ROOT) + vi.substring(1) + ".", en + ".");
    }

    /** “thêm 2, sửa 1 số liệu”; “2 figures added, 1 changed”. */
    private static Text phrase(Counts counts, Noun noun) {
        var vi = new ArrayList<String>();
        var en = new ArrayList<String>();
        say(counts.added(), "thêm", "added", noun, vi, en);
        say(counts.changed(), "sửa", "changed", noun, vi, en);
        say(counts.withdrawn(), "rút", "withdrawn", noun, vi, en);
        return Text.of(String.join(", ", vi) + " " + noun.vi(), String.join(", ", en));
    }

    private static void say(
            long count, String vietnamese, String english, Noun noun, List<String> vi, List<String> en) {
        if (count > 0) {
            var number = number(count);
            vi.add(vietnamese + " " + number.vi());
            var what = en.isEmpty() ? " " + (count == 1 ? noun.one() : noun.many()) : "";
            en.add(number.en() + what + " " + english);
        }
    }

    /** Thousands apart as each language has them. */
    public static Text number(long count) {
        var english = String.format(Locale.ENGLISH, "%,d", count);
        return Text.of(english.replace(',', '.'), english);
    }
}
