package vn.parindex.search;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.parindex.catalog.Catalog;
import vn.parindex.catalog.IndicatorWords;
import vn.parindex.checks.ReleaseChecks;
import vn.parindex.http.Media;
import vn.parindex.http.Text;
import vn.parindex.http.admission.Cost;
import vn.parindex.http.admission.Costs;
import vn.parindex.http.admission.Open;
import vn.parindex.http.answer.Links;
import vn.parindex.http.request.Inquiry;
import vn.parindex.http.request.Page;
import vn.parindex.release.Holdings;
import vn.parindex.release.ReleaseView;
import vn.parindex.result.Measure;
import vn.parindex.result.Places;
import vn.parindex.result.ReleasedTables;
import vn.parindex.result.Table;
import vn.parindex.result.TableKey;
import vn.parindex.selection.Selections;

/** One search over everything that has an address: for the page's search field and for programs. */
@Costs(value = Cost.CHEAP, whole = Cost.DEAR)
@Open
@Path("/api/v1/search")
@Tag(name = "Search")
public class SearchResource {

    private final Selections selections;
    private final Holdings holdings;
    private final ReleasedTables tables;
    private final ReleaseChecks checks;
    private final Inquiry inquiry;

    SearchResource(
            Selections selections, Holdings holdings, ReleasedTables tables, ReleaseChecks checks, Inquiry inquiry) {
        this.selections = selections;
        this.holdings = holdings;
        this.tables = tables;
        this.checks = checks;
        this.inquiry = inquiry;
    }

    private record Everything() {}

    @GET
    @Produces({Media.JSON, Media.CSV, Media.XLSX, Media.NDJSON, Media.CSVM})
    @Operation(
            operationId = "search",
            summary = "Find units, figures, rankings, checks, documents by what people type",
            description =
                    "The words are understood as units (by any spelling, old and new ones), indicators, years, populations and what is wanted; the rest is"
                            + " looked for in documents. A hit fits as many parts of the query as possible and contradicts none: where a year is"
                            + " named, no other year is found. What fits more comes first, then what is about less that was not asked for. A hit of which"
                            + " nothing is known says so, and its address answers all the same. Checks and statements come where words or kinds= ask for"
                            + " them.")
    public SearchView search(@BeanParam SearchQuery query) {
        var asked = selections.read(selection -> SearchRequest.of(query, selection));
        var catalog = selections.catalog();
        var ground = holdings.of(
                catalog.release(),
                new Everything(),
                SearchGround::bytes,
                () -> new SearchGround(catalog, indicator -> tables.findLatestYear(catalog, indicator)));
        Function<Collection<TableKey>, Map<TableKey, Table>> read = keys -> tables.tables(catalog, keys);
        var understood = QueryReader.read(ground, asked.text()).needing(asked.kinds());
        var meaning = understood.ordered(KnownTables.known(ground, understood, read));
        var every = Candidates.ranked(meaning, ground, () -> checks.of(catalog));
        var kept = every.stream()
                .filter(fit -> asked.kinds().isEmpty()
                        || asked.kinds().contains(fit.hit().kind()))
                .toList();
        var page = Page.of(kept, asked.slice());
        var shown =
                KnownTables.of(ground, page.items().stream().map(HitFit::hit).toList(), read);
        var views = new HitViews(meaning, ground, shown, table -> places(catalog, table));
        return new SearchView(
                HitViews.understood(meaning, catalog, every),
                page.items().stream().map(views::of).toList(),
                page.total(),
                counts(every),
                kept.isEmpty() ? reason(meaning, every) : null,
                note(asked),
                ReleaseView.of(catalog.release()),
                Links.of(inquiry, page, catalog.release().id()));
    }

    private Places places(Catalog catalog, Table table) {
        return tables.places(catalog, table, Measure.of(table.indicator()));
    }

    private static Map<String, Integer> counts(List<HitFit> hits) {
        var counts = new LinkedHashMap<String, Integer>();
        for (var kind : HitKind.values()) {
            int many =
                    (int) hits.stream().filter(fit -> fit.hit().kind() == kind).count();
            if (many > 0) {
                counts.put(kind.code(), many);
            }
        }
        return counts;
    }

    /** Whoever asks for an index of others is told, whatever else is found: nothing here stands for it. */
    private static Text note(SearchRequest asked) {
        return IndicatorWords.findForeign(asked.text())
                .map(name -> Text.of(
                        "“" + name + "” là chỉ số khác, không có ở đây; ở đây có PAR INDEX và SIPAS.",
                        "“" + name + "” is another index and not held here; PAR INDEX and SIPAS are."))
                .orElse(null);
    }

    private static Text reason(Meaning meaning, List<HitFit> every) {
        if (!every.isEmpty()) {
            return Text.of(
                    "Không có kết quả thuộc loại đã nêu (kinds); có " + every.size() + " kết quả thuộc loại khác.",
                    "Nothing of the kinds named is found; there is more of other kinds (" + every.size() + ").");
        }
        var words = String.join(" ", meaning.rest());
        return words.isEmpty()
                ? Text.of(
                        "Không có gì hợp với tất cả những điều đã nêu; hãy bớt một điều.",
                        "Nothing fits all that was said together; leave something out.")
                : Text.of(
                        "Không tìm thấy “" + words
                                + "” trong tên đơn vị, chỉ số và tài liệu; thử “quảng ninh 2019 sipas” hoặc “mâu thuẫn hải phòng 2023”.",
                        "“" + words
                                + "” stands in no name of a unit or indicator and in no document; try “quang ninh 2019 sipas” or"
                                + " “contradictions hai phong 2023”.");
    }
}
