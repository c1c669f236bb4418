package vn.parindex.dataset;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Small numbers that stand for texts which come again and again, so that much can be remembered in little. */
public final class TextNumbers {

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> texts = new ArrayList<>();

    /** The number of a text, counted from 0 in the order in which they came; null has one too. */
    public int of(String text) {
        var known = numbers.get(text);
        if (known != null) {
            return known;
        }
        numbers.put(text, texts.size());
        texts.add(text);
        return texts.size() - 1;
    }

    /** The text that has this number. */
    public String text(int number) {
        return texts.get(number);
    }
}
