package vn.parindex.bring;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** What a person can say of a document with the request that sends it, as it was sent. */
public record TableQuery(
        @Parameter(description = INDICATOR, example = "par-index") @RestQuery
        String indicator,

        @Parameter(description = POPULATION, example = "province") @RestQuery
        String population,

        @Parameter(description = YEAR, example = "2024") @RestQuery
        String year,

        @Parameter(description = ANSWERS, example = "t1.D3=score") @RestQuery
        String answers,

        @Parameter(description = CELLS, example = "t1.D3=82,15") @RestQuery
        String cells,

        @Parameter(description = FILE, example = "par-index-2024.pdf") @RestQuery
        String file,

        @Parameter(description = "Title of the document, where it says none or another") @RestQuery
        String title,

        @Parameter(description = "Who published it", example = "Bộ Nội vụ") @RestQuery
        String publisher,

        @Parameter(description = "When: a year, a month or a day", example = "2025-03-28") @RestQuery
        String publishedOn,

        @Parameter(description = "Its address") @RestQuery String url,

        @Parameter(description = "How near it is to the publisher, 1 to 4; told by the publisher unless given")
        @RestQuery
        String tier) {

    private static final String INDICATOR = "The index, or the component that its column of figures is about";
    private static final String POPULATION = "Who is ranked";
    private static final String YEAR =
            "The year that the figures are about; of a table with years as columns, the one that is wanted";
    private static final String ANSWERS = "Answers to questions, as `id=answer`, several by commas";
    private static final String CELLS =
            "Cells mended by hand, as `cell=text`, several by semicolons, and `\\;` for one in a text; an empty text takes a"
                    + " cell away. What stood there is told, and"
                    + " kept in the note of the row";
    private static final String FILE = "The name of the document, which may say what the document does not";
}
