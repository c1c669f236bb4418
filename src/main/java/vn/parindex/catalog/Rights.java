package vn.parindex.catalog;

import vn.parindex.http.Text;

/** What is said of the rights in the data, wherever they are named; the code is another matter. */
public final class Rights {

    /** As the data package calls it, and opendefinition.org. */
    public static final String LICENSE = "notspecified";

    public static final Text STATEMENT = Text.of(
            "Dữ kiện từ các nguồn công khai. Không tuyên bố cũng không cấp giấy phép nào đối với dữ kiện hay tài liệu nguồn; xin nêu"
                    + " nguồn gốc.",
            "Facts from public sources. No licence over the facts or over the source documents is claimed or granted; please name the"
                    + " original source.");

    private Rights() {}
}
