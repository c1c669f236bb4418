package vn.parindex.upload;

/**
 * How much an upload may be, whatever its headers say.
 *
 * @param compressedBytes the size of what is sent
 * @param expandedBytes the size of all files of a data package
 * @param ratio how many times larger the files may be than the zip; counted from the first mebibyte on
 * @param entries how many files a data package may have
 * @param rows how many lines the files of a data package may have together
 * @param workbookBytes the size of all parts of a workbook, whose texts are held in memory
 * @param workbookEntries how many parts a workbook may have
 * @param documentParts how many parts a document with tables may have; pictures are parts as well, and a report has many
 * @param documentPartBytes the size of one XML part of such a document, which who reads it holds in memory many times as large
 * @param patchRows how many rows a patch may have, which are held in memory; more of them come as a data package
 */
public record UploadLimits(
        long compressedBytes,
        long expandedBytes,
        int ratio,
        int entries,
        long rows,
        long workbookBytes,
        int workbookEntries,
        int documentParts,
        long documentPartBytes,
        int patchRows) {

    private static final long MEBIBYTE = 1L << 20;

    public static final UploadLimits DEFAULTS = new UploadLimits(
            64 * MEBIBYTE, 1024 * MEBIBYTE, 200, 64, 12_000_000, 64 * MEBIBYTE, 256, 4_000, 8 * MEBIBYTE, 200_000);

    /** The defaults, but for what is configured. */
    public static UploadLimits of(UploadConfig config) {
        return new UploadLimits(
                config.compressedBytes(),
                config.expandedBytes(),
                DEFAULTS.ratio,
                DEFAULTS.entries,
                config.rows(),
                DEFAULTS.workbookBytes,
                DEFAULTS.workbookEntries,
                DEFAULTS.documentParts,
                DEFAULTS.documentPartBytes,
                DEFAULTS.patchRows);
    }

    /** What holds for the container of a workbook. */
    UploadLimits ofWorkbook() {
        return ofContainer(workbookEntries);
    }

    /** What holds for the container of a document with tables. */
    UploadLimits ofDocument() {
        return ofContainer(documentParts);
    }

    private UploadLimits ofContainer(int parts) {
        return new UploadLimits(
                compressedBytes,
                workbookBytes,
                ratio,
                parts,
                Long.MAX_VALUE,
                workbookBytes,
                workbookEntries,
                documentParts,
                documentPartBytes,
                patchRows);
    }
}
