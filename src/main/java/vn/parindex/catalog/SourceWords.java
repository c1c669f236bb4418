package vn.parindex.catalog;

import java.util.Collection;
import java.util.List;
import vn.parindex.http.Nearest;

/**
 * What a document can be found by: its id, title, publisher and note.
 *
 * @param text all of them in lower case and without marks, the id also with its hyphens as blanks
 * @param bare the same as bare words
 */
public record SourceWords(String text, String bare) {

    public static SourceWords of(Source source) {
        return in(source.id().replace('-', ' ') + " " + source.id() + " " + source.title() + " "
                + (source.publisher() == null ? "" : source.publisher()) + " "
                + (source.note() == null ? "" : source.note()));
    }

    /** The words of any prose. */
    public static SourceWords in(String prose) {
        return new SourceWords(Nearest.plain(prose), BareWords.of(prose));
    }

    /** The words of a text as they are looked for: blanks part them, case and marks are gone. */
    public static List<String> listIn(String text) {
        return List.of(Nearest.plain(text).split("\\s+"));
    }

    /** Whether each of these words stands in it, be it as a part of another. */
    public boolean holdAll(Collection<String> words) {
        return words.stream().allMatch(text::contains);
    }

    /** Whether one of these names, given as bare words, stands in it as whole words. */
    public boolean nameAny(Collection<String> names) {
        return names.stream().anyMatch(name -> (" " + bare + " ").contains(" " + name + " "));
    }
}
