package vn.parindex.search;

import java.util.Arrays;
import java.util.stream.Collectors;
import vn.parindex.checks.CheckView;
import vn.parindex.checks.Outcome;
import vn.parindex.http.answer.PageLink;

/** Where people see a hit. */
record HitPage(SearchGround ground) {

    /** Relative to the host; null where there is no such page, as for a year that no page shows yet. */
    String of(Hit hit) {
        var release = ground.catalog().release();
        boolean isShown = hit.year() == null || hit.year() <= release.day().getYear() && hit.year() >= first(hit);
        return isShown ? PageLink.of(path(hit), query(hit)).orElse(null) : null;
    }

    /** The first year that anything is known to have been published of. */
    private int first(Hit hit) {
        return ground.indicators().stream()
                .filter(each -> hit.indicator() == null
                        || each.code().equals(hit.indicator().code()))
                .flatMap(ground::editions)
                .mapToInt(edition -> edition.year())
                .min()
                .orElse(Integer.MAX_VALUE);
    }

    /** The address in the interface of what the page shows. */
    private String path(Hit hit) {
        return switch (hit.kind()) {
            case INDICATOR ->
                "/api/v1/rankings/" + hit.indicator().code() + "/"
                        + ground.latest(hit.indicator()).orElse(0);
            case YEAR ->
                ground.indicators().stream()
                        .filter(index -> index.parent() == null
                                && ground.catalog()
                                        .findEdition(index, hit.year())
                                        .isPresent())
                        .findFirst()
                        .map(index -> "/api/v1/rankings/" + index.code() + "/" + hit.year())
                        .orElse("");
            case SUMMARY -> (hit.indicator().code().equals("sipas") ? "/api/v1/sipas/" : rankings(hit)) + hit.year();
            case CHECK, STATEMENT ->
                isContradicted(hit)
                        ? "/api/v1/checks"
                        : CheckView.sources(hit.check())
                                .filter(source -> source != null)
                                .findFirst()
                                .map(source -> "/api/v1/sources/" + source)
                                .orElse("");
            default -> hit.path();
        };
    }

    private static String rankings(Hit hit) {
        return "/api/v1/rankings/" + hit.indicator().code() + "/";
    }

    private static boolean isContradicted(Hit hit) {
        return hit.check().outcome() == Outcome.CONTRADICTED;
    }

    /** What is asked there; the first population of an indicator goes without saying. */
    private String query(Hit hit) {
        if (hit.check() != null) {
            return !isContradicted(hit)
                    ? ""
                    : "indicator=" + hit.check().indicator() + "&year=" + hit.year()
                            + (hit.units().isEmpty()
                                    ? ""
                                    : "&unit=" + hit.units().get(0).id());
        }
        if (hit.kind() == HitKind.SUMMARY && hit.indicator().code().equals("sipas")) {
            return "";
        }
        var query = hit.kind() == HitKind.SUMMARY ? "population=" + hit.population() : hit.query();
        boolean unsaid = hit.indicator() != null
                && ground.catalog()
                        .indicators()
                        .get(hit.indicator().code())
                        .get(0)
                        .population()
                        .equals(hit.population());
        return Arrays.stream(query.split("&"))
                .filter(pair -> !pair.startsWith("outcome=") && !(unsaid && pair.startsWith("population=")))
                .collect(Collectors.joining("&"));
    }
}
