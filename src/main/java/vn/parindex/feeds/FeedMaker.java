package vn.parindex.feeds;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import vn.parindex.catalog.Catalog;
import vn.parindex.catalog.IndicatorNames;
import vn.parindex.diff.ChangeWords;
import vn.parindex.feeds.ReleasedFeeds.Told;
import vn.parindex.feeds.ReleasedFeeds.Whole;
import vn.parindex.format.atom.Feed;
import vn.parindex.http.Counted;
import vn.parindex.http.Media;
import vn.parindex.http.Text;
import vn.parindex.http.request.BaseUrl;
import vn.parindex.release.Release;
import vn.parindex.rows.RowChange;
import vn.parindex.rows.RowChange.Counts;
import vn.parindex.rows.RowChangeRepository.ScoreTable;

/** Makes the entries of feeds of what releases did; {@code address} is where the service is known to be. */
record FeedMaker(Catalog catalog, BaseUrl address) {

    private static final String HTML = "text/html";

    /** An entry that tells of a release as a whole. */
    Feed.Entry whole(String feed, Whole told) {
        var release = told.release();
        var rows = ChangeWords.number(release.rowsTotal());
        var headline = told.isFirst()
                ? Text.of(
                        rows.vi() + " dòng dữ liệu đầu tiên",
                        Counted.said("the first %s [row|rows] of data", rows.en()))
                : ChangeWords.headline(told.counts());
        var sentence = told.isFirst()
                ? Text.of(
                        "Bắt đầu với " + rows.vi() + " dòng dữ liệu.",
                        Counted.said("It begins with %s [row|rows] of data.", rows.en()))
                : ChangeWords.all(told.counts());
        var title = Text.of(
                "Phiên bản dữ liệu " + release.id() + ": " + headline.vi(),
                "Release " + release.id() + ": " + headline.en());
        var lines = told.tables().stream().map(this::line).toList();
        return entry(feed, release, title, sentence, lines, told.touched(), List.of());
    }

    /** An entry that tells what a release did to the rows about one thing, which is called {@code subject}. */
    Feed.Entry about(String feed, Text subject, String page, Told told) {
        var release = told.release();
        var headline = ChangeWords.headline(told.counts());
        var title = Text.of(
                subject.vi() + ": " + headline.vi() + " (phiên bản dữ liệu " + release.id() + ")",
                subject.en() + ": " + headline.en() + " (release " + release.id() + ")");
        var lines = told.figures().stream().map(this::line).toList();
        var figures = told.counts().getOrDefault("scores", new Counts(0, 0, 0)).total();
        var pages = page == null
                ? List.<Feed.Link>of()
                : List.of(new Feed.Link(
                        "alternate",
                        HTML,
                        null,
                        address.of(page + (page.contains("?") ? "&" : "?") + "release=" + release.id()),
                        null));
        return entry(feed, release, title, ChangeWords.all(told.counts()), lines, figures, pages);
    }

    private Feed.Entry entry(
            String feed,
            Release release,
            Text title,
            Text sentence,
            List<Feed.Line> lines,
            long all,
            List<Feed.Link> pages) {
        var at = "/api/v1/releases/" + encoded(release.id());
        var diff = address.of(at + "/diff");
        var reason = release.reason().strip();
        var why = reason.isEmpty() ? Text.of("", "") : Text.of(" Lý do: " + reason, " Reason: " + reason);
        var links = new ArrayList<>(pages);
        links.add(new Feed.Link(pages.isEmpty() ? "alternate" : "related", Media.JSON, null, address.of(at), null));
        links.add(new Feed.Link(
                "related", Media.JSON, null, diff, Text.of("Từng dòng thay đổi", "Every row that was changed")));
        var paragraphs = new ArrayList<>(List.of(sentence));
        if (!reason.isEmpty()) {
            paragraphs.add(Text.of(why.vi().strip(), why.en().strip()));
        }
        long more = all - lines.size();
        var end = more > 0
                ? new Feed.Line(
                        Text.of(
                                "Và " + ChangeWords.number(more).vi() + " mục nữa: từng dòng thay đổi.",
                                "And " + ChangeWords.number(more).en() + " more: every row that was changed."),
                        diff)
                : null;
        return new Feed.Entry(
                FeedIds.ofEntry(feed, release),
                title,
                Text.of(sentence.vi() + why.vi(), sentence.en() + why.en()),
                release.releasedAt(),
                release.publishedAt(),
                List.copyOf(links),
                new Feed.Content(List.copyOf(paragraphs), lines, end));
    }

    private Feed.Line line(RowChange change) {
        var row = FigureWords.row(change);
        var path = "/figures/" + encoded(FigureWords.cell(row, "indicator").orElse("")) + "/"
                + FigureWords.cell(row, "year").orElse("") + "/"
                + encoded(FigureWords.cell(row, "unit").orElse(""))
                + "?population=" + encoded(FigureWords.cell(row, "population").orElse(""));
        return new Feed.Line(FigureWords.of(catalog, change), address.of(path));
    }

    private Feed.Line line(ScoreTable table) {
        var name = catalog.findIndicator(table.indicator(), table.population())
                .map(each -> IndicatorNames.of(List.of(each)))
                .orElse(Text.of(table.indicator(), table.indicator()));
        return new Feed.Line(
                Text.of(name.vi() + " " + table.year(), name.en() + " " + table.year()),
                address.of("/rankings/" + encoded(table.indicator()) + "/" + table.year() + "?population="
                        + encoded(table.population())));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
