package vn.parindex.feeds;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import vn.parindex.catalog.Rights;
import vn.parindex.format.atom.Feed;
import vn.parindex.http.BasePath;
import vn.parindex.http.Lang;
import vn.parindex.http.Media;
import vn.parindex.http.Text;
import vn.parindex.http.answer.Links;
import vn.parindex.http.problem.Fault;
import vn.parindex.http.request.BaseUrl;
import vn.parindex.http.request.Inquiry;
import vn.parindex.http.request.Page;
import vn.parindex.release.AsOf;
import vn.parindex.release.Release;

/** What every feed is answered with: its links to itself, to its next page (RFC 5005, 3), to the other language and to the page for people. */
abstract class AnyFeedResource {

    private static final String HTML = "text/html";

    private static final Text SUBTITLE = Text.of(
            "Mỗi phiên bản dữ liệu đã thay đổi gì; mỗi mục nói bằng cả hai ngôn ngữ.",
            "What each release changed; every entry says it in both languages.");

    protected final AsOf asOf;
    protected final BaseUrl address;
    protected final Inquiry inquiry;

    AnyFeedResource(AsOf asOf, BaseUrl address, Inquiry inquiry) {
        this.asOf = asOf;
        this.address = address;
        this.inquiry = inquiry;
    }

    /** The published release up to which is told; a draft changes nothing yet. */
    protected Release state() {
        var state = asOf.release();
        if (asOf.isDraft()) {
            inquiry.fault(Fault.query(
                    "release",
                    state.id(),
                    "not-published",
                    "Bản nháp chưa thay đổi gì; các thay đổi của nó ở /api/v1/releases/" + state.id() + "/diff.",
                    "A draft has changed nothing yet; what it would change is at /api/v1/releases/" + state.id()
                            + "/diff."));
        }
        return state;
    }

    /**
     * The feed of these entries.
     *
     * @param name what tells it from every other feed, for ever
     * @param at where people see what it is about; null where there is no such page
     */
    protected Feed feed(String name, Text title, String at, Page<?> page, List<Feed.Entry> entries) {
        var state = asOf.release();
        var lang = inquiry.lang();
        return new Feed(
                FeedIds.ofFeed(name),
                lang,
                title,
                SUBTITLE,
                entries.isEmpty() ? state.publishedAt() : newest(entries),
                "parindex",
                address.of("/favicon.ico"),
                Rights.STATEMENT,
                links(at, page, state),
                entries);
    }

    private static Instant newest(List<Feed.Entry> entries) {
        return entries.stream().map(Feed.Entry::updated).max(Instant::compareTo).orElseThrow();
    }

    private List<Feed.Link> links(String at, Page<?> page, Release state) {
        var links = new ArrayList<Feed.Link>();
        var said = Links.of(inquiry, page, state.id());
        links.add(atom("self", null, said.self()));
        if (page.offset() > 0 || said.next() != null) {
            links.add(atom("first", null, Links.without(said.self(), "cursor")));
        }
        if (said.next() != null) {
            links.add(atom("next", null, said.next()));
        }
        var other = inquiry.lang() == Lang.VI ? Lang.EN : Lang.VI;
        links.add(atom("alternate", other, Links.with(said.self(), "lang", other.code())));
        if (at != null) {
            links.add(new Feed.Link("alternate", HTML, Lang.VI, address.of(at), null));
            links.add(new Feed.Link(
                    "alternate", HTML, Lang.EN, address.of(at + (at.contains("?") ? "&" : "?") + "lang=en"), null));
        }
        return List.copyOf(links);
    }

    private Feed.Link atom(String rel, Lang lang, String reference) {
        return new Feed.Link(
                rel, Media.ATOM, lang, address.of(BasePath.within(reference).orElse(reference)), null);
    }
}
