package vn.parindex.bring;

import jakarta.enterprise.context.ApplicationScoped;
import vn.parindex.access.Caller;
import vn.parindex.catalog.Catalog;
import vn.parindex.http.Text;
import vn.parindex.http.problem.ProblemException;
import vn.parindex.http.problem.ProblemType;
import vn.parindex.publishing.DraftView;
import vn.parindex.publishing.Drafting;
import vn.parindex.publishing.IdempotentRequest;
import vn.parindex.publishing.TempFiles;
import vn.parindex.traffic.TempSpace;
import vn.parindex.understanding.Understanding;
import vn.parindex.upload.Upload;

/** Makes drafts of results with their source, by the workbook that an editor would have typed. */
@ApplicationScoped
public class ValueDrafts {

    private final TempSpace space;
    private final Bringing bringing;
    private final Drafting drafting;

    ValueDrafts(TempSpace space, Bringing bringing, Drafting drafting) {
        this.space = space;
        this.bringing = bringing;
        this.drafting = drafting;
    }

    /**
     * The draft of one value.
     *
     * @param digest of the request, for a document without an address
     * @throws ProblemException 422 where there is no figure, or neither a title nor an address of a document
     */
    public DraftView draft(
            SingleValue value, Catalog catalog, String reason, String digest, IdempotentRequest once, Caller caller) {
        if (!value.hasFigure()) {
            throw ProblemException.of(
                    ProblemType.UNPROCESSABLE,
                    Text.of(
                            "Không có điểm hay thứ hạng nào để lập bản nháp.",
                            "There is neither a score nor a place to make a draft of."));
        }
        if (value.title() == null && value.url() == null) {
            throw ProblemException.of(
                    ProblemType.UNPROCESSABLE,
                    Text.of(
                            "Cần tên tài liệu (title) hoặc địa chỉ (url) của nơi công bố con số.",
                            "A title or the address (url) of the document that states the figure is needed."));
        }
        return draft(value.understanding(), value.source(catalog, digest), catalog, reason, once, caller);
    }

    DraftView draft(
            Understanding understood,
            Provenance source,
            Catalog catalog,
            String reason,
            IdempotentRequest once,
            Caller caller) {
        try (var temp = new TempFiles(space)) {
            var workbook = temp.path();
            PatchWorkbook.write(bringing.rows(understood, source, catalog), workbook);
            return drafting.draft(
                    new Drafting.Request(workbook, Upload.XLSX, null, reason, false, false, once), caller);
        }
    }
}
