package vn.parindex.intake;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import java.util.HexFormat;

/** Vietnamese alphabetical order as plain text, because the JDK and the databases each order Vietnamese differently. */
final class VietnameseOrder {

    /** Frozen, so that all threads may use it. */
    private static final Collator COLLATOR =
            Collator.getInstance(new ULocale("vi")).freeze();

    private VietnameseOrder() {}

    /** Hex of the ICU collation key: comparing two keys as strings compares the names as a Vietnamese dictionary does. */
    static String key(String name) {
        return HexFormat.of().formatHex(COLLATOR.getCollationKey(name).toByteArray());
    }
}
