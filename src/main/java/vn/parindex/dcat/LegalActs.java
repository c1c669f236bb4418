package vn.parindex.dcat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.parindex.catalog.Catalog;
import vn.parindex.catalog.Edition;
import vn.parindex.catalog.SeriesBreak;
import vn.parindex.http.Nearest;

/**
 * The legal acts that an index rests on, as far as the dataset names them: where it tells why a series breaks, and of what an
 * edition was published by.
 */
final class LegalActs {

    private static final Pattern ACT = Pattern.compile(
            "(Quyết định|Nghị quyết|Nghị định|Thông tư|Luật)( số)? ([0-9]+/(?:[0-9]{4}/)?[\\p{Lu}0-9]+(?:-[\\p{Lu}0-9]+)*)");

    private LegalActs() {}

    /** The title of each act, such as {@code Quyết định 876/QĐ-BNV}, with the source that names it; empty where none is named. */
    static Map<String, String> of(Catalog catalog, String index, String population) {
        Map<String, String> acts = new LinkedHashMap<>();
        catalog.findIndicator(index, population).stream()
                .flatMap(indicator -> catalog.listBreaks(indicator).stream())
                .forEach(each -> add(acts, each));
        catalog.listEditions(index, population).forEach(each -> add(acts, each));
        return acts;
    }

    private static void add(Map<String, String> acts, SeriesBreak named) {
        titles(named.reasonVi()).forEach(title -> acts.putIfAbsent(title, named.source()));
    }

    private static void add(Map<String, String> acts, Edition named) {
        titles(named.note()).forEach(title -> acts.putIfAbsent(title, named.source()));
    }

    private static Stream<String> titles(String text) {
        return text == null
                ? Stream.empty()
                : ACT.matcher(text).results().map(act -> act.group(1) + " " + act.group(3));
    }

    /** What a title becomes in an address: {@code quyet-dinh-876-qd-bnv}. */
    static String key(String title) {
        return Nearest.plain(title).replaceAll("[^a-z0-9]+", "-");
    }
}
