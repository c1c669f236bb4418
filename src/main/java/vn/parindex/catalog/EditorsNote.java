package vn.parindex.catalog;

/** What the contract says of the notes that come with the data; what the service writes itself is in both languages. */
public final class EditorsNote {

    public static final String DESCRIPTION =
            "What the editor of the dataset remarked, in its words: in English, with sources quoted in their own language";

    private EditorsNote() {}
}
