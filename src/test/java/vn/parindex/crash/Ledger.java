package vn.parindex.crash;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What the service has acknowledged, and so may never lose. */
final class Ledger {

    /**
     * A release as it was when it was first seen.
     *
     * @param story what the service tells about it, to be told the same for ever
     * @param mark what all marked rows carry in it
     * @param digest of its dataset.zip
     */
    record Fact(String id, JsonNode story, String mark, String digest) {

        String publishedAt() {
            return story.path("publishedAt").asText();
        }
    }

    /**
     * A draft that waits.
     *
     * @param base id of the release that it was made against
     */
    record Draft(String mark, String base) {}

    /** The releases, oldest first. */
    final List<Fact> releases = new ArrayList<>();

    /** The drafts that wait, by id. */
    final Map<String, Draft> drafts = new LinkedHashMap<>();

    /** Every draft that was ever made. */
    final Set<String> uploaded = new LinkedHashSet<>();

    /** How often each step was acknowledged, under the name of its event: {@code release.publish 2026.11.24.1}. */
    final Map<String, Integer> acknowledged = new TreeMap<>();

    Fact current() {
        return releases.get(releases.size() - 1);
    }

    void acknowledge(Kind kind, String id) {
        if (kind == Kind.UPLOAD) {
            uploaded.add(id);
        } else {
            acknowledged.merge("release." + kind.label() + " " + id, 1, Integer::sum);
        }
    }

    /** A draft that is made anew has another number where it was overtaken; answers whether it waited on this release already. */
    boolean madeAnew(String was, String id, Draft draft) {
        var before = drafts.getOrDefault(id, drafts.get(was));
        drafts.remove(was);
        drafts.put(id, draft);
        return before != null && before.base().equals(draft.base());
    }

    void release(Fact fact) {
        releases.add(fact);
        drafts.remove(fact.id());
    }
}
