package vn.parindex.mcp.protocol;

import java.util.Locale;
import vn.parindex.http.Text;

/** What an assistant may read at leisure, in the order in which it is worth reading. */
enum Book {
    METHOD("text/markdown", "Phương pháp và cách đọc số liệu", "Method and how to read the figures"),
    CITATION("text/markdown", "Quy tắc trích dẫn", "Rules of citation"),
    INDICATORS("text/markdown", "Mọi chỉ số và hợp phần, kèm mã", "All indices and components with their codes"),
    UNITS(
            "text/csv",
            "Mọi đơn vị, kèm id, mã và thời gian tồn tại",
            "All units with ids, codes and the time they lived"),
    TERMS("application/json", "Nghĩa của mọi mã", "What every code means");

    private final String mediaType;
    private final Text title;

    Book(String mediaType, String vi, String en) {
        this.mediaType = mediaType;
        this.title = Text.of(vi, en);
    }

    String mediaType() {
        return mediaType;
    }

    Text title() {
        return title;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    String uri() {
        return "parindex://" + code();
    }
}
