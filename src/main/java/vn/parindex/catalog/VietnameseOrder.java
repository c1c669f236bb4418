package vn.parindex.catalog;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import java.util.Comparator;
import java.util.HexFormat;

/** The order of a Vietnamese dictionary: letters first (a ă â … d đ e ê), tones only between equal letters. */
public final class VietnameseOrder {

    /** By stored sort key; units of one name follow each other from the oldest to the newest, then by id. */
    public static final Comparator<Unit> OF_UNITS = Comparator.comparing(
                    Unit::sortKey, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Unit::validFrom, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Unit::id);

    // Frozen, a collator may be shared between threads.
    private static final Collator COLLATOR =
            Collator.getInstance(new ULocale("vi")).freeze();

    /** The order of {@link #sortKey}, of two names at a time: that takes less than a key of each. */
    public static final Comparator<String> OF_NAMES = COLLATOR::compare;

    private VietnameseOrder() {}

    /**
     * Hex of the ICU collation key, so that plain string order, in Java and in any database, is Vietnamese order. The JDK's
     * own collator would put Hải Phòng before Hà Nội.
     */
    public static String sortKey(String name) {
        return HexFormat.of().formatHex(COLLATOR.getCollationKey(name).toByteArray());
    }
}
