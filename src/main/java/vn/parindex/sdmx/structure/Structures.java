package vn.parindex.sdmx.structure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.parindex.catalog.Catalog;
import vn.parindex.catalog.IndicatorNames;
import vn.parindex.catalog.Source;
import vn.parindex.catalog.Unit;
import vn.parindex.catalog.UnitTypes;
import vn.parindex.http.Text;
import vn.parindex.result.Measure;

/** Every artefact of one release, and how they refer to each other. */
public final class Structures {

    private final List<Artefact> artefacts = new ArrayList<>();

    private Structures(Catalog catalog) {
        artefacts.add(new Artefact(
                ArtefactKind.AGENCY_SCHEME,
                "SDMX",
                "AGENCIES",
                "1.0",
                Text.of("Cơ quan duy trì", "Agencies"),
                List.of(Item.of(
                        Maintained.AGENCY,
                        "parindex: dữ liệu mở về PAR INDEX và SIPAS",
                        "parindex: open data on PAR INDEX and SIPAS")),
                false,
                false));
        artefacts.add(Artefact.of(
                ArtefactKind.DATAFLOW,
                Maintained.ALL,
                Text.of("Mọi kết quả của mọi chỉ số", "Every result of every index"),
                List.of()));
        for (var published : catalog.indicators().values()) {
            var index = published.get(0);
            if (index.parent() == null) {
                artefacts.add(Artefact.of(
                        ArtefactKind.DATAFLOW, Maintained.id(index.code()), IndicatorNames.of(published), List.of()));
            }
        }
        addCodeLists(catalog);
        artefacts.add(Artefact.of(
                ArtefactKind.CONCEPT_SCHEME,
                Maintained.CONCEPTS,
                Text.of("Khái niệm của kết quả", "Concepts of results"),
                concepts()));
        artefacts.add(Artefact.of(
                ArtefactKind.DATA_STRUCTURE,
                Maintained.STRUCTURE,
                Text.of("Cấu trúc của kết quả", "Structure of results"),
                List.of()));
    }

    public static Structures of(Catalog catalog) {
        return new Structures(catalog);
    }

    private void addCodeLists(Catalog catalog) {
        list("CL_FREQ", "Tần suất", "Frequencies", List.of(Item.of("A", "Hằng năm", "Annual")));
        var indicators = new ArrayList<Item>();
        var populations = new LinkedHashSet<String>();
        for (var published : catalog.indicators().values()) {
            published.forEach(each -> populations.add(each.population()));
            var first = published.get(0);
            indicators.add(new Item(
                    Maintained.id(first.code()),
                    IndicatorNames.of(published),
                    IndicatorNames.descriptionOf(published),
                    first.parent() == null ? null : Maintained.id(first.parent())));
        }
        list("CL_INDICATOR", "Chỉ số và thành phần", "Indices and components", indicators);
        list(
                "CL_POPULATION",
                "Nhóm xếp hạng",
                "Populations",
                populations.stream()
                        .map(each -> new Item(each, UnitTypes.label(each), null, null))
                        .toList());
        list(
                "CL_UNIT",
                "Đơn vị hành chính",
                "Administrative units",
                catalog.listUnits().stream().map(each -> unit(catalog, each)).toList());
        list(
                "CL_MEASURE",
                "Đại lượng",
                "Measures",
                List.of(
                        Item.of(Measure.SCORE.code(), "Điểm phần trăm", "Percent score"),
                        Item.of(Measure.POINTS.code(), "Điểm thô", "Raw points")));
        list("CL_OBS_STATUS", "Trạng thái", "Observation statuses", Status.codes());
        list(
                "CL_BREAK",
                "Gián đoạn của chuỗi",
                "Breaks of a series",
                List.of(Item.of("B", "Bắt đầu một đoạn mới", "Begins a new segment")));
        list(
                "CL_UNIT_MEASURE",
                "Đơn vị đo",
                "Units of measure",
                List.of(Item.of("percent", "Phần trăm", "Percent"), Item.of("points", "Điểm", "Points")));
        list(
                "CL_SOURCE",
                "Tài liệu nguồn",
                "Source documents",
                catalog.sources().values().stream().map(Structures::source).toList());
    }

    private static Item unit(Catalog catalog, Unit unit) {
        var official = unit.code() == null ? "" : " " + unit.code();
        return new Item(
                unit.id(), catalog.label(unit), Text.of(unit.type() + official, unit.type() + official), unit.parent());
    }

    private static Item source(Source source) {
        var name = Text.of(source.title(), source.title());
        var where = source.publisher() == null ? source.url() : source.publisher();
        return new Item(source.id(), name, where == null ? null : Text.of(where, where), null);
    }

    private void list(String id, String vi, String en, List<Item> codes) {
        artefacts.add(Artefact.of(ArtefactKind.CODE_LIST, id, Text.of(vi, en), codes));
    }

    private static List<Item> concepts() {
        var concepts = new ArrayList<Item>();
        Arrays.stream(Dimension.values())
                .forEach(each -> concepts.add(new Item(each.name(), each.label(), null, null)));
        concepts.add(Item.of("OBS_VALUE", "Giá trị", "Observation value"));
        Arrays.stream(Attribute.values())
                .forEach(each -> concepts.add(new Item(each.name(), each.label(), null, null)));
        return concepts;
    }

    /** In the order in which messages hold them, kind by kind. */
    public List<Artefact> all() {
        return artefacts;
    }

    public Optional<Artefact> find(ArtefactKind kind, String id) {
        return artefacts.stream().filter(each -> each.isOf(kind, id)).findFirst();
    }

    public Artefact require(ArtefactKind kind, String id) {
        return find(kind, id).orElseThrow(() -> new IllegalStateException("no " + kind + " " + id));
    }

    /** The codes of a code list by their ids. */
    public Map<String, Item> codes(String codeList) {
        var codes = new LinkedHashMap<String, Item>();
        require(ArtefactKind.CODE_LIST, codeList).items().forEach(item -> codes.put(item.id(), item));
        return codes;
    }

    /** What an artefact refers to itself. */
    public Set<Artefact> children(Artefact of) {
        var children = new LinkedHashSet<Artefact>();
        if (of.kind() == ArtefactKind.DATAFLOW) {
            children.add(require(ArtefactKind.DATA_STRUCTURE, Maintained.STRUCTURE));
        } else if (of.kind() == ArtefactKind.DATA_STRUCTURE) {
            artefacts.stream()
                    .filter(each -> each.kind() == ArtefactKind.CODE_LIST || each.kind() == ArtefactKind.CONCEPT_SCHEME)
                    .forEach(children::add);
        }
        return children;
    }

    /** What refers to an artefact. */
    public Set<Artefact> parents(Artefact of) {
        var parents = new LinkedHashSet<Artefact>();
        artefacts.stream().filter(each -> children(each).contains(of)).forEach(parents::add);
        return parents;
    }

    /** What an artefact leads to, in any number of steps. */
    public Set<Artefact> descendants(Artefact of) {
        var found = new LinkedHashSet<Artefact>();
        for (var child : children(of)) {
            found.add(child);
            found.addAll(descendants(child));
        }
        return found;
    }
}
