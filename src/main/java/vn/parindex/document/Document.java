package vn.parindex.document;

import java.util.List;
import vn.parindex.http.Text;

/**
 * What was read of a document, whatever its format.
 *
 * @param file its name as it was sent; empty for what was pasted
 * @param grids its tables in their order, at least one
 * @param after the lines of text behind the last table
 * @param notes what happened on the way that a person should know, such as letters of an old font that were converted
 */
public record Document(String file, FileKind kind, List<Grid> grids, List<String> after, List<Note> notes) {

    /** One such thing, with a stable code in kebab-case. */
    public record Note(String code, Text message) {}
}
