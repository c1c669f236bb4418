package vn.parindex.sdmx.write;

import vn.parindex.http.Text;
import vn.parindex.sdmx.structure.ArtefactKind;
import vn.parindex.sdmx.structure.Dimension;
import vn.parindex.sdmx.structure.Maintained;

/** What there are data for, as SDMX-ML 2.1 says it. */
final class XmlConstraint {

    private XmlConstraint() {}

    static void write(StructureMessage.Constraint constraint, Xml xml) {
        xml.open("str:Constraints");
        xml.open(
                "str:ContentConstraint",
                "id",
                "CC_" + constraint.flow().id(),
                "agencyID",
                Maintained.AGENCY,
                "version",
                Maintained.VERSION,
                "isFinal",
                "false",
                "type",
                "Actual");
        xml.open("com:Annotations");
        count(xml, "obs_count", constraint.observations());
        count(xml, "series_count", constraint.series());
        xml.close();
        xml.texts("com:Name", Text.of("Những gì có dữ liệu", "What there are data for"));
        xml.open("str:ConstraintAttachment").open("str:Dataflow");
        XmlStructureWriter.reference(
                xml, ArtefactKind.DATAFLOW, constraint.flow().id());
        xml.close().close();
        // A region that names nothing is everything: where there are no data, everything is shut out.
        xml.open("str:CubeRegion", "include", String.valueOf(!constraint.isEmpty()));
        constraint.values().forEach((dimension, values) -> {
            if (!values.isEmpty()) {
                xml.open("com:KeyValue", "id", dimension.name());
                if (dimension == Dimension.TIME_PERIOD) {
                    xml.open("com:TimeRange")
                            .text("com:StartPeriod", values.get(0), "isInclusive", "true")
                            .text("com:EndPeriod", values.get(values.size() - 1), "isInclusive", "true")
                            .close();
                } else {
                    values.forEach(value -> xml.text("com:Value", value));
                }
                xml.close();
            }
        });
        xml.close().close().close();
    }

    private static void count(Xml xml, String id, long count) {
        xml.open("com:Annotation", "id", id)
                .text("com:AnnotationTitle", String.valueOf(count))
                .text("com:AnnotationType", "sdmx_metrics")
                .close();
    }
}
