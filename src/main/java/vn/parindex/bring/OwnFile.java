package vn.parindex.bring;

import java.nio.file.Path;
import java.util.Optional;
import vn.parindex.document.Cell;
import vn.parindex.document.Document;
import vn.parindex.document.FileKind;
import vn.parindex.publishing.Drafting;
import vn.parindex.publishing.IdempotentRequest;
import vn.parindex.upload.OwnRows;
import vn.parindex.upload.Upload;

/**
 * A document that is a file in the columns of the dataset, or a table that the service wrote: its rows are taken as every upload's are.
 *
 * @param file which file of the package it is; null for a workbook of several, whose sheets say it
 */
record OwnFile(String mediaType, String file) {

    static Optional<OwnFile> find(Document document) {
        boolean workbook = document.kind() == FileKind.XLSX;
        if (!workbook && document.kind() != FileKind.TEXT) {
            return Optional.empty();
        }
        var files = document.grids().stream()
                .map(grid ->
                        OwnRows.findFile(grid.row(0).stream().map(Cell::text).toList()))
                .toList();
        // Sheets that are empty or for people stand beside those with rows.
        var own = files.stream().flatMap(Optional::stream).toList();
        return own.isEmpty()
                ? Optional.empty()
                : Optional.of(new OwnFile(
                        workbook ? Upload.XLSX : Upload.CSV, document.grids().size() == 1 ? own.get(0) : null));
    }

    Drafting.Request request(Path content, String reason, IdempotentRequest once) {
        return new Drafting.Request(
                content, mediaType, file, reason.isBlank() ? "Bảng số liệu" : reason, false, false, once);
    }
}
