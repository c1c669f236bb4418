package vn.parindex.http.request;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is wanted of an object: names, and below a name what is wanted of that object.
 *
 * @param inner by name; one that has nothing inside is wanted whole
 */
public record Fields(Map<String, Fields> inner) {

    /** Everything. */
    public static final Fields WHOLE = new Fields(Map.of());

    /** The fields of dotted names such as {@code unit.name.vi}; none means everything. One that is named whole stays whole. */
    public static Fields of(List<String> names) {
        Fields root = new Fields(new LinkedHashMap<>());
        for (String name : names) {
            root.add(segments(name));
        }
        return root;
    }

    /** The names of a path; an empty one where dots stand side by side or at an end. */
    public static List<String> segments(String name) {
        return List.of(name.split("\\.", -1));
    }

    private void add(List<String> path) {
        String name = path.get(0);
        Fields known = inner.get(name);
        if (known != null && known.isWhole()) {
            return;
        }
        if (path.size() == 1) {
            inner.put(name, WHOLE);
        } else {
            Fields below = known == null ? new Fields(new LinkedHashMap<>()) : known;
            inner.put(name, below);
            below.add(path.subList(1, path.size()));
        }
    }

    boolean isWhole() {
        return inner.isEmpty();
    }

    /** Takes out of an object, or of each object of an array, what is not wanted; other values stay as they are. */
    public void prune(JsonNode value) {
        if (isWhole()) {
            return;
        }
        if (value instanceof ObjectNode object) {
            List<String> unwanted = new ArrayList<>();
            for (Iterator<String> names = object.fieldNames(); names.hasNext(); ) {
                String name = names.next();
                if (inner.containsKey(name)) {
                    inner.get(name).prune(object.get(name));
                } else {
                    unwanted.add(name);
                }
            }
            object.remove(unwanted);
        } else if (value.isArray()) {
            value.forEach(this::prune);
        }
    }

    /** Whether something with this path is wanted, or something that it is part of, or a part of it. */
    static boolean touch(List<String> names, String path) {
        return names.isEmpty()
                || names.stream()
                        .anyMatch(name ->
                                name.equals(path) || path.startsWith(name + ".") || name.startsWith(path + "."));
    }
}
