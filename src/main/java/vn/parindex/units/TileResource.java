package vn.parindex.units;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import vn.parindex.catalog.Catalog;
import vn.parindex.catalog.Tile;
import vn.parindex.catalog.UnitView;
import vn.parindex.http.BasePath;
import vn.parindex.http.admission.Cost;
import vn.parindex.http.admission.Costs;
import vn.parindex.http.admission.Open;
import vn.parindex.http.answer.Itemized;
import vn.parindex.http.answer.Links;
import vn.parindex.http.problem.Fault;
import vn.parindex.http.problem.ProblemException;
import vn.parindex.http.request.Inquiry;
import vn.parindex.release.ReleaseView;
import vn.parindex.selection.Selections;

/** Tile-grid layouts: maps without borders, one equal tile a province. */
@Costs(Cost.CHEAP)
@Open
@Path("/api/v1/tiles")
@Tag(name = "Units")
public class TileResource {

    private final Selections selections;
    private final Inquiry inquiry;

    TileResource(Selections selections, Inquiry inquiry) {
        this.selections = selections;
        this.inquiry = inquiry;
    }

    /** The layouts there are. */
    @Schema(name = "TileLayoutList")
    public record LayoutListView(List<LayoutRef> items, ReleaseView release, Links links)
            implements Itemized, Links.Carrier {}

    /** A layout by name. */
    @Schema(name = "TileLayoutRef")
    public record LayoutRef(
            @Schema(examples = "provinces-34") String layout,
            @Schema(examples = "34") int tiles,
            @Schema(examples = "/api/v1/tiles/provinces-34") String href) {}

    /** A layout: rows and columns count from 1, from the top and from the left. */
    @Schema(name = "TileLayout")
    public record LayoutView(
            @Schema(examples = "provinces-34") String layout,
            int rows,
            int columns,
            List<TileView> items,
            ReleaseView release,
            Links links)
            implements Itemized, Links.Carrier {}

    /** A unit's tile. */
    @Schema(name = "Tile")
    public record TileView(
            UnitView unit,
            @Schema(minimum = "1") int row,
            @Schema(minimum = "1") int column,

            @Schema(
                    description =
                            "Ids of all units that it was formed from, in one step or more, the fewest steps first; their"
                                    + " results stand for it in the years before it was. Empty for one that was there from the start",
                    examples = "[\"bac-giang\", \"bac-ninh\"]")
            List<String> formedFrom) {}

    @GET
    @Operation(
            operationId = "listTileLayouts",
            summary = "List the tile-grid layouts",
            description =
                    "A layout puts each unit on a square of a grid, so that a map shows small units as large as big ones.")
    public LayoutListView layouts() {
        var catalog = selections.catalog();
        inquiry.settle();
        return new LayoutListView(
                catalog.tiles().entrySet().stream()
                        .map(each -> new LayoutRef(
                                each.getKey(), each.getValue().size(), BasePath.of("/api/v1/tiles/" + each.getKey())))
                        .toList(),
                ReleaseView.of(catalog.release()),
                Links.of(inquiry));
    }

    @GET
    @Path("{layout}")
    @Operation(
            operationId = "getTileLayout",
            summary = "Get a tile-grid layout of the provinces",
            description = "Row and column of each unit, from the upper left.")
    public LayoutView layout(
            @Parameter(description = "Name of the layout", example = "provinces-34") @RestPath String layout) {
        var catalog = selections.catalog();
        inquiry.settle();
        var tiles = catalog.tiles().get(layout);
        if (tiles == null) {
            throw ProblemException.notFound(Fault.path(
                            "layout",
                            layout,
                            "unknown-layout",
                            "Không có bố cục ô “" + Fault.abbreviated(layout) + "”.",
                            "There is no tile layout “" + Fault.abbreviated(layout) + "”.")
                    .allowing(catalog.tiles().keySet()));
        }
        return view(catalog, layout, tiles);
    }

    private LayoutView view(Catalog catalog, String layout, List<Tile> tiles) {
        return new LayoutView(
                layout,
                tiles.stream().mapToInt(Tile::row).max().orElse(0),
                tiles.stream().mapToInt(Tile::column).max().orElse(0),
                tiles.stream()
                        .map(tile -> new TileView(
                                UnitView.of(catalog, catalog.requireUnit(tile.unit())),
                                tile.row(),
                                tile.column(),
                                catalog.lineage().listAncestors(tile.unit()).stream()
                                        .map(step -> step.unit().id())
                                        .toList()))
                        .toList(),
                ReleaseView.of(catalog.release()),
                Links.of(inquiry));
    }
}
