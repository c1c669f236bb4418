package vn.parindex.access;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.parindex.http.answer.Itemized;
import vn.parindex.http.answer.Links;

/** Events of the audit log, newest first. */
@Schema(name = "AuditEventList")
public record AuditListView(List<AuditEventView> items, Links links) implements Itemized, Links.Carrier {}
