package vn.parindex.mcp.tools;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.parindex.catalog.IndicatorNames;
import vn.parindex.catalog.UnitTypes;
import vn.parindex.search.HitView;
import vn.parindex.search.SearchView.UnderstoodView;
import vn.parindex.units.UnitDetailView;

/**
 * What a search found, in a line each: a unit with its id and what became of it, an indicator with its code, anything else with how it is asked for.
 *
 * @param units the detail of a unit by its id
 */
record FoundWords(Phrases words, Function<String, UnitDetailView> units) {

    String line(HitView hit) {
        return "- "
                + switch (hit.kind()) {
                    case "unit" -> unit(units.apply(hit.units().get(0).id()));
                    case "indicator" -> indicator(hit);
                    default -> other(hit);
                };
    }

    FindTool.Item item(HitView hit) {
        boolean isUnit = hit.kind().equals("unit");
        var unit = isUnit ? units.apply(hit.units().get(0).id()) : null;
        var asking = asking(hit);
        return new FindTool.Item(
                hit.kind(),
                isUnit ? unit.unit().unit().id() : hit.kind().equals("indicator") ? hit.indicator() : null,
                words.say(hit.label()),
                isUnit ? unit.unit().type() : null,
                isUnit ? unit.unit().validFrom() : null,
                isUnit ? unit.unit().validTo() : null,
                hit.known(),
                asking.map(Asking::tool).orElse(null),
                asking.map(Asking::arguments).orElse(null));
    }

    /** That no unit is called so where the nearest are shown; else empty. */
    String notAsWritten(UnderstoodView understood) {
        return understood.units().stream()
                .findFirst()
                .filter(meant -> meant.how().equals("near"))
                .map(meant -> words.say(
                                "Không đơn vị nào tên đúng như “%s”; gần nhất là:",
                                "No unit is called “%s”; the nearest are:")
                        .formatted(meant.words()))
                .orElse("");
    }

    private String unit(UnitDetailView detail) {
        var unit = detail.unit();
        var parts = new ArrayList<String>();
        parts.add("id " + unit.unit().id());
        parts.add(words.say(UnitTypes.label(unit.type())));
        if (unit.unit().code() != null) {
            parts.add(words.say("mã ", "code ") + unit.unit().code());
        }
        if (unit.validTo() != null) {
            parts.add(words.say("đến hết ", "until ") + unit.validTo());
        } else if (unit.validFrom() != null) {
            parts.add(words.say("từ ", "since ") + unit.validFrom());
        }
        return words.label(unit.unit()) + ": " + String.join(", ", parts) + lineage(detail);
    }

    private String lineage(UnitDetailView unit) {
        return Stream.concat(
                        unit.predecessors().stream().map(step -> step(step, "tiền thân: ", "from: ")),
                        unit.successors().stream().map(step -> step(step, "nay là: ", "now: ")))
                .map(step -> "; " + step)
                .collect(Collectors.joining());
    }

    private String step(UnitDetailView.StepView step, String vi, String en) {
        return words.say(vi, en) + words.label(step.unit()) + " (" + step.unit().id() + ", " + words.step(step.kind())
                + " " + step.date() + ")";
    }

    private String indicator(HitView hit) {
        var published = words.catalog().indicators().get(hit.indicator());
        return words.say(IndicatorNames.of(published)) + words.say(": chỉ số, mã ", ": indicator, code ")
                + hit.indicator() + " ("
                + published.stream().map(each -> each.population()).collect(Collectors.joining(", ")) + ")";
    }

    private String other(HitView hit) {
        return Stream.of(
                        words.say(hit.label()) + (hit.detail() == null ? "" : ": " + words.say(hit.detail())),
                        asking(hit).map(Asking::told).orElse(hit.page()))
                .filter(Objects::nonNull)
                .collect(Collectors.joining("; "));
    }

    /** The tool that answers what was found, and what it is asked. */
    private record Asking(String tool, ObjectNode arguments) {

        String told() {
            return tool
                    + arguments.properties().stream()
                            .map(each -> each.getKey() + "=" + each.getValue().asText())
                            .collect(Collectors.joining(", ", "(", ")"));
        }
    }

    /** Empty for what needs no other tool, and for documents. */
    private static Optional<Asking> asking(HitView hit) {
        var tool =
                switch (hit.kind()) {
                    case "figure", "history", "comparison", "ranking", "summary", "checks" -> hit.kind();
                    case "check", "statement" -> "checks";
                    case "year" -> "coverage";
                    default -> null;
                };
        if (tool == null) {
            return Optional.empty();
        }
        var arguments = JsonNodeFactory.instance.objectNode();
        if (hit.indicator() != null) {
            arguments.put("indicator", hit.indicator());
        }
        if (hit.year() != null) {
            arguments.put("year", hit.year());
        }
        parameter(hit, "outcome").ifPresent(outcome -> arguments.put("outcome", outcome));
        unitsOf(hit).ifPresent(ids -> arguments.put(hit.kind().equals("ranking") ? narrowing(hit) : "unit", ids));
        boolean isUsual = hit.population() == null || hit.population().equals("province");
        if (!isUsual && List.of("figure", "ranking", "summary").contains(tool)) {
            arguments.put("population", hit.population());
        }
        return Optional.of(new Asking(tool, arguments));
    }

    private static Optional<String> unitsOf(HitView hit) {
        return hit.units().isEmpty()
                ? Optional.empty()
                : Optional.of(hit.units().stream().map(unit -> unit.id()).collect(Collectors.joining(",")));
    }

    /** By which parameter a ranking is narrowed to its unit: a region, or a parent. */
    private static String narrowing(HitView hit) {
        return parameter(hit, "region").isPresent() ? "region" : "within";
    }

    /** What the address of a hit says for a parameter. */
    private static Optional<String> parameter(HitView hit, String name) {
        return Stream.of(hit.href().substring(hit.href().indexOf('?') + 1).split("&"))
                .filter(pair -> pair.startsWith(name + "="))
                .map(pair -> pair.substring(name.length() + 1))
                .findFirst();
    }
}
