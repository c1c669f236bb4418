package vn.parindex.understanding;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import vn.parindex.catalog.BareWords;
import vn.parindex.catalog.Catalog;
import vn.parindex.catalog.IndicatorWords;
import vn.parindex.catalog.Resolution;
import vn.parindex.catalog.Unit;

/**
 * What the words of a document say about it; proposals, which a person confirms.
 *
 * @param indices codes of the indices that it speaks of
 * @param foreign the index of somebody else that it speaks of
 * @param populations that it speaks of
 * @param years that it speaks of, without days and without years that it compares with
 * @param decision number of the decision, such as {@code 268/QĐ-BNV}
 * @param day of the decision, or the only day that is named
 * @param publisher who decided
 * @param title the line that says what the table is, perhaps with the decision
 */
record DocumentFacts(
        List<String> indices,
        Optional<String> foreign,
        List<String> populations,
        List<Integer> years,
        Optional<String> decision,
        Optional<LocalDate> day,
        Optional<String> publisher,
        Optional<String> title) {

    private static final Pattern DECISION =
            Pattern.compile("(\\d{1,5}(?:/\\d{4})?/(?:QĐ|QD|BC|TB|CV|KH|TTr)[-\\p{Pd}]\\p{Lu}{2,12})");
    private static final Pattern DAY = Pattern.compile(
            "(?i)(?:ngày\\s*)?\\b(\\d{1,2})\\s*(?:[/.-]|\\s+tháng\\s+)\\s*(\\d{1,2})\\s*(?:[/.-]|\\s+năm\\s+)\\s*(20\\d{2})\\b");
    private static final Pattern COMPARED = Pattern.compile(
            "(?i)(so với( cùng kỳ)?|so voi|compared (with|to))( năm| nam| kết quả năm| the year)? 20\\d\\d");
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(20[0-4]\\d)(?!\\d)");
    private static final Pattern TO = Pattern.compile("(?<!\\d)(20[0-4]\\d)\\s*[-\\p{Pd}]\\s*(20[0-4]\\d)(?!\\d)");
    private static final Pattern NO_TITLE = Pattern.compile(
            "(?i)(kèm theo|ban hành kèm|nguồn|ghi chú|căn cứ|đơn vị tính|cộng h|độc lập|\\(ban hành).*");
    private static final int LONGEST_TITLE = 300;

    /** What these lines say, in their order; {@code file} is the name of the document without its ending. */
    static DocumentFacts of(Collection<String> lines, String file, IndicatorWords words, Catalog catalog) {
        var text = String.join("\n", lines);
        var spaced = file.replaceAll("[_\\-.]+", " ");
        var indices = new LinkedHashSet<>(words.findIndices(text));
        if (indices.isEmpty()) {
            indices.addAll(words.findIndices(spaced));
        }
        var years = years(lines, words);
        if (years.isEmpty()) {
            years = years(List.of(spaced), words);
        }
        var decision = DECISION.matcher(text);
        var number = decision.find() ? Optional.of(decision.group(1)) : Optional.<String>empty();
        var title = title(lines, words);
        return new DocumentFacts(
                List.copyOf(indices),
                indices.isEmpty() ? IndicatorWords.findForeign(text + " " + spaced) : Optional.empty(),
                populations(text + "\n" + spaced, catalog),
                years,
                number,
                day(lines, number),
                number.flatMap(each -> publisher(each, catalog)),
                title);
    }

    /** The years of the lines that speak of an index; of all lines where those name none. */
    private static List<Integer> years(Collection<String> lines, IndicatorWords words) {
        var telling = years(lines.stream()
                .filter(line -> !words.findIndices(line).isEmpty())
                .toList());
        return telling.isEmpty() ? years(lines) : telling;
    }

    private static List<Integer> years(Collection<String> lines) {
        Set<Integer> years = new LinkedHashSet<>();
        for (var line : lines) {
            var rest = COMPARED.matcher(DAY.matcher(line).replaceAll(" ")).replaceAll(" ");
            rest = DECISION.matcher(rest).replaceAll(" ");
            rest = TO.matcher(rest).replaceAll(" ");
            YEAR.matcher(rest).results().forEach(match -> years.add(Integer.valueOf(match.group(1))));
        }
        return List.copyOf(years);
    }

    private static List<String> populations(String text, Catalog catalog) {
        var bare = " " + BareWords.of(text) + " ";
        var found = new ArrayList<String>();
        if (bare.matches(
                "(?s).* (cap tinh|tinh|tinh thanh pho|cac tinh|dia phuong|province|provinces|provincial) .*")) {
            found.add("province");
        }
        if (bare.matches("(?s).* (cap bo|cac bo|bo nganh|bo co quan|co quan ngang bo|ministries|ministry) .*")) {
            found.add("ministry");
        }
        found.retainAll(catalog.listUnits().stream().map(Unit::type).distinct().toList());
        return List.copyOf(found);
    }

    /** The day beside the number of the decision; else the only day there is. */
    private static Optional<LocalDate> day(Collection<String> lines, Optional<String> decision) {
        var beside = lines.stream()
                .filter(line -> decision.isPresent() && line.contains(decision.get()))
                .map(line -> line.substring(line.indexOf(decision.get())))
                .flatMap(line -> days(line).stream().limit(1))
                .findFirst();
        var all = lines.stream().flatMap(line -> days(line).stream()).distinct().toList();
        return beside.or(() -> all.size() == 1 ? Optional.of(all.get(0)) : Optional.empty());
    }

    private static List<LocalDate> days(String line) {
        return DAY.matcher(line)
                .results()
                .flatMap(match -> {
                    try {
                        return java.util.stream.Stream.of(LocalDate.of(
                                Integer.parseInt(match.group(3)),
                                Integer.parseInt(match.group(2)),
                                Integer.parseInt(match.group(1))));
                    } catch (DateTimeException e) {
                        return java.util.stream.Stream.empty();
                    }
                })
                .toList();
    }

    /** The letters behind the dash are who decided: BNV is Bộ Nội vụ, as the catalogue abbreviates ministries. */
    private static Optional<String> publisher(String decision, Catalog catalog) {
        var letters = decision.substring(decision.lastIndexOf('-') + 1);
        return catalog.names().resolve(letters, Optional.empty(), Optional.of("ministry"))
                        instanceof Resolution.Found found
                ? Optional.of(found.unit().nameVi())
                : letters.equals("UBND") ? Optional.of("Ủy ban nhân dân") : Optional.empty();
    }

    private static Optional<String> title(Collection<String> lines, IndicatorWords words) {
        return lines.stream()
                .map(FigureText::withoutMarks)
                // As headings are marked in plain text.
                .map(line -> line.replaceFirst("^#+\\s+", ""))
                .filter(line -> line.length() > 12 && line.length() <= LONGEST_TITLE)
                .filter(line -> !NO_TITLE.matcher(line).matches())
                .filter(line -> !words.findIndices(line).isEmpty())
                .findFirst();
    }
}
