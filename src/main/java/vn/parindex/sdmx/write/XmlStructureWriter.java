package vn.parindex.sdmx.write;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import vn.parindex.http.BasePath;
import vn.parindex.sdmx.structure.Artefact;
import vn.parindex.sdmx.structure.ArtefactKind;
import vn.parindex.sdmx.structure.Attribute;
import vn.parindex.sdmx.structure.Dimension;
import vn.parindex.sdmx.structure.Item;
import vn.parindex.sdmx.structure.Maintained;

/** Structure messages of SDMX-ML 2.1. */
final class XmlStructureWriter {

    private final Xml xml;

    private XmlStructureWriter(Xml xml) {
        this.xml = xml;
    }

    static void write(StructureMessage message, OutputStream body) throws IOException {
        var xml = new Xml(body);
        xml.open("mes:Structure", "xmlns:mes", Xml.MESSAGE, "xmlns:str", Xml.STRUCTURE, "xmlns:com", Xml.COMMON);
        message.header().open(xml);
        xml.close();
        xml.open("mes:Structures");
        new XmlStructureWriter(xml).structures(message);
        xml.finish();
    }

    private void structures(StructureMessage message) {
        each(
                message,
                ArtefactKind.AGENCY_SCHEME,
                "str:OrganisationSchemes",
                (artefact, name) -> items(artefact, "str:AgencyScheme", "str:Agency"));
        each(message, ArtefactKind.DATAFLOW, "str:Dataflows", (artefact, name) -> flow(artefact));
        each(
                message,
                ArtefactKind.CODE_LIST,
                "str:Codelists",
                (artefact, name) -> items(artefact, "str:Codelist", "str:Code"));
        each(
                message,
                ArtefactKind.CONCEPT_SCHEME,
                "str:Concepts",
                (artefact, name) -> items(artefact, "str:ConceptScheme", "str:Concept"));
        each(message, ArtefactKind.DATA_STRUCTURE, "str:DataStructures", (artefact, name) -> structure(artefact));
        message.constraint().ifPresent(constraint -> XmlConstraint.write(constraint, xml));
    }

    private void each(StructureMessage message, ArtefactKind kind, String list, BiConsumer<Artefact, String> write) {
        List<Artefact> artefacts = message.of(kind);
        if (!artefacts.isEmpty()) {
            xml.open(list);
            artefacts.forEach(each -> write.accept(each, list));
            xml.close();
        }
    }

    private void open(String element, Artefact artefact) {
        xml.open(
                element,
                "id",
                artefact.id(),
                "urn",
                artefact.urn(),
                "agencyID",
                artefact.agency(),
                "version",
                artefact.version(),
                "isFinal",
                artefact.kind() == ArtefactKind.AGENCY_SCHEME ? "false" : "true",
                "isExternalReference",
                artefact.stub() ? "true" : "false",
                "structureURL",
                artefact.stub() ? address(artefact) : null,
                "isPartial",
                artefact.partial() ? "true" : null);
        xml.texts("com:Name", artefact.name());
    }

    private static String address(Artefact artefact) {
        return BasePath.of("/sdmx/v1/") + artefact.kind().word() + "/" + artefact.agency() + "/" + artefact.id() + "/"
                + artefact.version();
    }

    private void items(Artefact scheme, String element, String item) {
        open(element, scheme);
        var known = scheme.items().stream().map(Item::id).collect(Collectors.toSet());
        for (Item each : scheme.items()) {
            xml.open(item, "id", each.id());
            xml.texts("com:Name", each.name());
            if (each.description() != null) {
                xml.texts("com:Description", each.description());
            }
            if (each.parent() != null && known.contains(each.parent())) {
                xml.open("str:Parent").empty("Ref", "id", each.parent()).close();
            }
            xml.close();
        }
        xml.close();
    }

    private void flow(Artefact flow) {
        open("str:Dataflow", flow);
        if (!flow.stub()) {
            xml.open("str:Structure");
            reference(ArtefactKind.DATA_STRUCTURE, Maintained.STRUCTURE);
            xml.close();
        }
        xml.close();
    }

    private void reference(ArtefactKind kind, String id) {
        reference(xml, kind, id);
    }

    /** Names one of our artefacts. */
    static void reference(Xml xml, ArtefactKind kind, String id) {
        xml.empty(
                "Ref",
                "id",
                id,
                "version",
                Maintained.VERSION,
                "agencyID",
                Maintained.AGENCY,
                "package",
                kind.packageName(),
                "class",
                kind.className());
    }

    private void structure(Artefact structure) {
        open("str:DataStructure", structure);
        if (!structure.stub()) {
            xml.open("str:DataStructureComponents");
            xml.open("str:DimensionList", "id", "DimensionDescriptor");
            for (var dimension : Dimension.OF_KEY) {
                xml.open("str:Dimension", "id", dimension.name(), "position", String.valueOf(dimension.ordinal() + 1));
                concept(dimension.name());
                codes(dimension.codeList());
                xml.close();
            }
            xml.open(
                    "str:TimeDimension",
                    "id",
                    "TIME_PERIOD",
                    "position",
                    String.valueOf(Dimension.TIME_PERIOD.ordinal() + 1));
            concept("TIME_PERIOD");
            format("ObservationalTimePeriod");
            xml.close();
            xml.close();
            attributes();
            xml.open("str:MeasureList", "id", "MeasureDescriptor").open("str:PrimaryMeasure", "id", "OBS_VALUE");
            concept("OBS_VALUE");
            format("Double");
            xml.close().close();
            xml.close();
        }
        xml.close();
    }

    private void attributes() {
        xml.open("str:AttributeList", "id", "AttributeDescriptor");
        for (var attribute : Attribute.values()) {
            xml.open(
                    "str:Attribute",
                    "id",
                    attribute.name(),
                    "assignmentStatus",
                    attribute.isMandatory() ? "Mandatory" : "Conditional");
            concept(attribute.name());
            if (attribute.codeList() != null) {
                codes(attribute.codeList());
            } else {
                format(attribute.type().word());
            }
            xml.open("str:AttributeRelationship")
                    .open("str:PrimaryMeasure")
                    .empty("Ref", "id", "OBS_VALUE")
                    .close()
                    .close();
            xml.close();
        }
        xml.close();
    }

    private void concept(String id) {
        xml.open("str:ConceptIdentity")
                .empty(
                        "Ref",
                        "id",
                        id,
                        "maintainableParentID",
                        Maintained.CONCEPTS,
                        "maintainableParentVersion",
                        Maintained.VERSION,
                        "agencyID",
                        Maintained.AGENCY,
                        "package",
                        "conceptscheme",
                        "class",
                        "Concept")
                .close();
    }

    private void codes(String codeList) {
        xml.open("str:LocalRepresentation").open("str:Enumeration");
        reference(ArtefactKind.CODE_LIST, codeList);
        xml.close().close();
    }

    private void format(String type) {
        xml.open("str:LocalRepresentation")
                .empty("str:TextFormat", "textType", type)
                .close();
    }
}
