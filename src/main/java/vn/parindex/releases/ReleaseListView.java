package vn.parindex.releases;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.parindex.format.Column;
import vn.parindex.format.Sheet;
import vn.parindex.format.Tabular;
import vn.parindex.http.Text;
import vn.parindex.http.answer.Itemized;
import vn.parindex.http.answer.Links;
import vn.parindex.release.ReleaseView;

/** Releases, newest first. */
@Schema(name = "ReleaseList")
public record ReleaseListView(
        List<ReleaseDetailView> items,

        @Schema(description = "How many releases there are on all pages")
        int total,

        @Schema(nullable = true, description = "Why there is nothing; null where there is an item")
        Text reason,

        @Schema(description = "The release that the request means")
        ReleaseView release,

        Links links)
        implements Itemized, Links.Carrier, Tabular {

    private static final List<Column<ReleaseDetailView>> COLUMNS = List.of(
            Column.text("release", "id", "Phiên bản dữ liệu", "Release", ReleaseDetailView::id),
            Column.integer("number", "number", "Số thứ tự", "Number", ReleaseDetailView::number),
            Column.text("version", "version", "Phiên bản dữ liệu", "Version of the data", ReleaseDetailView::version),
            Column.text("origin", "origin", "Xuất xứ", "Origin", ReleaseDetailView::origin),
            Column.text("status", "status", "Trạng thái", "Status", ReleaseDetailView::status),
            Column.text("created_at", "createdAt", "Tạo lúc", "Created at", each -> each.createdAt()
                    .toString()),
            Column.text(
                    "published_at",
                    "publishedAt",
                    "Công bố lúc",
                    "Published at",
                    each -> each.publishedAt() == null
                            ? null
                            : each.publishedAt().toString()),
            Column.text(
                    "released_at",
                    "releasedAt",
                    "Công bố lần đầu lúc",
                    "First published at",
                    each -> each.releasedAt() == null ? null : each.releasedAt().toString()),
            Column.text("created_by", "createdBy", "Người tạo", "Created by", ReleaseDetailView::createdBy),
            Column.text("published_by", "publishedBy", "Người công bố", "Published by", ReleaseDetailView::publishedBy),
            Column.text("reason", "reason", "Lý do", "Reason", ReleaseDetailView::reason),
            Column.integer("rows", "rows", "Số dòng", "Rows", ReleaseDetailView::rows),
            Column.integer("warnings", "warnings", "Số cảnh báo", "Warnings", ReleaseDetailView::warnings),
            Column.text("checksum", "checksum", "Mã kiểm", "Checksum", ReleaseDetailView::checksum),
            Column.text("cursor", "cursor", "Con trỏ thay đổi", "Cursor of the changes", ReleaseDetailView::cursor));

    @Override
    public Sheet<ReleaseDetailView> sheet() {
        return new Sheet<>(COLUMNS, items);
    }
}
