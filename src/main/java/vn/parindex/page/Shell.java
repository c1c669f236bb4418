package vn.parindex.page;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.parindex.http.BasePath;
import vn.parindex.http.Lang;
import vn.parindex.http.Media;
import vn.parindex.http.problem.Fault;
import vn.parindex.http.request.BaseUrl;

/**
 * The one document that every view starts from, in each language; its files are named with the page that they are of, so that they are kept for ever. For the
 * first page and rankings, which most people open first, it also names ahead what will be needed, so that nothing waits for anything.
 */
@ApplicationScoped
class Shell {

    private static final Pattern OG_TITLE = Pattern.compile("<meta property=\"og:title\"[^>]*>");

    private static final String END_OF_HEAD = "</head>";
    private static final Pattern TITLE = Pattern.compile("<title>[^<]*</title>");
    private static final Pattern MAIN = Pattern.compile("(?<=<main id=\"main\" tabindex=\"-1\">)");

    private static final List<String> RANKING_FILES = List.of(
            "views/ranking.js",
            "views/ranking/board.js",
            "views/ranking/ladder.js",
            "core/choice.js",
            "core/regions.js",
            "core/statistic.js",
            "core/known.js",
            "core/cite.js",
            "core/later.js",
            "core/take.js");
    private static final List<String> HOME_FILES = List.of(
            "views/home.js",
            "views/home/matrix.js",
            "views/home/rows.js",
            "core/choice.js",
            "core/known.js",
            "core/regions.js",
            "core/scale.js",
            "core/today.js");

    /** What the first page asks for where its address says nothing else. */
    private static final List<String> HOME_CALLS = List.of(
            "/api/v1/observations?indicator=par-index&population=province&limit=1000&view=compact"
                    + "&fields=year,unit.id,score,points,rank.place,rank.published",
            "/api/v1/indicators?fields=code,population,editions.year,editions.status,editions.unitsRanked,breaks.year",
            "/api/v1/provinces?limit=200&fields=id,name,label,region,validFrom,validTo",
            "/api/v1/regions?fields=id,name");

    /** More cards than there are views worth sharing; whoever makes up addresses pushes the others out. */
    private static final int MOST_KEPT = 500;

    private final Map<String, Asset> made = new ConcurrentHashMap<>();
    private final Map<Lang, String> first = new EnumMap<>(Lang.class);
    private final Map<Lang, String> home = new EnumMap<>(Lang.class);
    private final Map<Lang, String> rankings = new EnumMap<>(Lang.class);
    private final Map<Lang, String> others = new EnumMap<>(Lang.class);
    private final BaseUrl address;

    Shell(Assets assets, BaseUrl address) {
        this.address = address;
        String module = "<link rel=\"modulepreload\" href=\"{root}/assets/{page}/%s\">";
        String files = lines(HOME_FILES, module);
        String calls = lines(
                HOME_CALLS.stream().map(Shell::escaped).toList(),
                "<link rel=\"preload\" as=\"fetch\" crossorigin href=\"{root}%s\">");
        String shell = template();
        for (Lang lang : Lang.values()) {
            String template = ShellWords.in(lang, shell);
            first.put(lang, document(template, files + "\n" + calls, assets));
            home.put(lang, document(template, files, assets));
            rankings.put(lang, document(template, lines(RANKING_FILES, module), assets));
            others.put(lang, document(template, "", assets));
        }
    }

    /**
     * The document for this address, with what shows when it is shared.
     *
     * @param plain markup for those without a script; empty for none
     */
    Asset at(String path, String query, Lang lang, Card card, String plain) {
        boolean isPlain = query == null || query.isEmpty() || query.equals("lang=en");
        var documents = path.equals("/") ? isPlain ? first : home : path.startsWith("/rankings") ? rankings : others;
        String shown = shared(documents.get(lang), lang, card);
        String document = plain.isEmpty()
                ? shown
                : shown.replace("<noscript>", "<noscript><div class=\"wrap\">" + plain + "</div>");
        if (made.size() >= MOST_KEPT) {
            made.clear();
        }
        return made.computeIfAbsent(
                document, text -> Asset.of("text/html;charset=UTF-8", text.getBytes(StandardCharsets.UTF_8)));
    }

    /** The document where nothing is: what was asked for, and what may have been meant, also for those without a script. */
    Asset missing(String path, Lang lang, List<Sight> nearest) {
        String title = lang == Lang.VI ? "Không có trang này" : "No such page";
        String sights = nearest.stream()
                .map(each -> "<li><a href=\"%s\">%s</a></li>"
                        .formatted(
                                escaped(BasePath.of(each.path()) + (lang == Lang.EN ? "?lang=en" : "")),
                                escaped(each.label().in(lang))))
                .collect(Collectors.joining());
        String content = """
                <div class="wrap failure"><p class="kicker">404</p><h1>%s</h1><p class="lead">%s</p><p>%s</p><ul class="chips">%s</ul></div>""".formatted(
                        title,
                        (lang == Lang.VI ? "Không có gì ở địa chỉ %s." : "There is nothing at %s.")
                                .formatted(escaped(Fault.abbreviated(BasePath.of(path)))),
                        lang == Lang.VI ? "Có phải bạn tìm:" : "Did you mean:",
                        sights);
        String document = TITLE.matcher(shared(others.get(lang), lang, Card.GENERAL))
                .replaceFirst("<title>" + title + " · parindex</title>\n<meta name=\"robots\" content=\"noindex\">");
        String text = MAIN.matcher(document).replaceFirst(Matcher.quoteReplacement(content));
        return Asset.of("text/html;charset=UTF-8", text.getBytes(StandardCharsets.UTF_8));
    }

    private String shared(String document, Lang lang, Card card) {
        String image = address.of(card.image() + (card.image().contains("?") ? "&" : "?") + "lang=" + lang.code());
        String titled = card.title() == null
                ? document
                : OG_TITLE.matcher(document)
                        .replaceFirst(Matcher.quoteReplacement("<meta property=\"og:title\" content=\""
                                + escaped(card.title().in(lang)) + "\">"));
        // A title of its own is there before the script is, and stays where none runs.
        String named = card.title() == null
                ? titled
                : TITLE.matcher(titled)
                        .replaceFirst(Matcher.quoteReplacement(
                                "<title>" + escaped(card.title().in(lang)) + " · parindex</title>"));
        return named.replace("{image}", escaped(image)).replace(END_OF_HEAD, subscriptions(card, lang) + END_OF_HEAD);
    }

    private static String subscriptions(Card card, Lang lang) {
        return card.feeds().stream()
                .map(feed -> "<link rel=\"alternate\" type=\"%s\" hreflang=\"%s\" title=\"%s\" href=\"%s\">\n"
                        .formatted(
                                Media.ATOM,
                                lang.code(),
                                escaped(feed.title().in(lang)),
                                escaped(BasePath.of(feed.path() + (feed.path().contains("?") ? "&" : "?") + "lang="
                                        + lang.code()))))
                .collect(Collectors.joining());
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static String lines(List<String> values, String form) {
        return values.stream().map(value -> form.formatted(value)).collect(Collectors.joining("\n"));
    }

    private static String document(String template, String ahead, Assets assets) {
        return template.replace("{ahead}\n", ahead.isEmpty() ? "" : ahead + "\n")
                .replace("{page}", assets.page())
                .replace("{root}", BasePath.of(""));
    }

    private static String template() {
        try (InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream("page/shell.html")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
