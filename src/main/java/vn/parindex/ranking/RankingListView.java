package vn.parindex.ranking;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.parindex.http.Itemized;
import vn.parindex.http.Links;
import vn.parindex.http.Text;
import vn.parindex.release.ReleaseView;
import vn.parindex.result.Coverage;

/** What can be ranked, each table with how much of it is known. */
@Schema(name = "RankingList")
public record RankingListView(
        @Schema(description = "By indicator in the order of the dataset, then population, newest year first")
        List<Item> items,

        @Schema(description = "How many tables there are on all pages")
        int total,

        ReleaseView release,
        Links links)
        implements Itemized, Links.Carrier {

    /** One table that can be asked for. */
    @Schema(name = "RankingRef")
    public record Item(
            @Schema(examples = "par-index") String indicator,
            @Schema(examples = "province") String population,

            @Schema(nullable = true, description = "Id of the unit within which its members are ranked")
            String within,

            @Schema(examples = "2019") int year,
            Text name,

            @Schema(nullable = true, examples = "published", description = "Status of the edition")
            String edition,

            Coverage coverage,

            @Schema(examples = "/api/v1/rankings/par-index/2019?population=province")
            String ranking) {}
}
