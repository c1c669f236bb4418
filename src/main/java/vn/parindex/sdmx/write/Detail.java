package vn.parindex.sdmx.write;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** How much of the observations is told. */
public enum Detail {
    FULL("full", true, true),
    DATA_ONLY("dataonly", true, false),
    SERIES_KEYS_ONLY("serieskeysonly", false, false),
    /** Series and their attributes, of which there are none here. */
    NO_DATA("nodata", false, false);

    private final String word;
    private final boolean observations;
    private final boolean attributes;

    Detail(String word, boolean observations, boolean attributes) {
        this.word = word;
        this.observations = observations;
        this.attributes = attributes;
    }

    public boolean hasObservations() {
        return observations;
    }

    public boolean hasAttributes() {
        return attributes;
    }

    public static Map<String, Detail> words() {
        var words = new LinkedHashMap<String, Detail>();
        Arrays.stream(values()).forEach(each -> words.put(each.word, each));
        return words;
    }
}
