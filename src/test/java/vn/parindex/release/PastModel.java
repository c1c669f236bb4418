package vn.parindex.release;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.parindex.upload.Upload;

/** What publishing should come to: a copy of the whole dataset for every release, and the drafts that wait. */
final class PastModel {

    /** A release: its state is what it was when it was published. */
    record Released(String id, Instant at, ModelState state) {}

    /** What somebody sends to change the dataset. */
    sealed interface Sent {

        String type();

        String query();

        byte[] content();

        /** What the dataset is after it; empty where it breaks a rule. */
        Optional<ModelState> onto(ModelState base);
    }

    record Patch(String file, List<String> columns, List<Map<String, String>> lines) implements Sent {

        @Override
        public String type() {
            return Upload.CSV;
        }

        @Override
        public String query() {
            return "&file=" + file;
        }

        @Override
        public byte[] content() {
            var text = new StringBuilder(String.join(",", columns) + ",withdraw\n");
            for (var line : lines) {
                columns.forEach(column ->
                        text.append(quoted(line.getOrDefault(column, ""))).append(','));
                text.append(line.getOrDefault("withdraw", "")).append('\n');
            }
            return text.toString().getBytes(StandardCharsets.UTF_8);
        }

        private static String quoted(String cell) {
            return "\"" + cell.replace("\"", "\"\"") + "\"";
        }

        @Override
        public Optional<ModelState> onto(ModelState base) {
            return base.patched(file, columns, lines).filter(ModelState::isValid);
        }
    }

    record Replacement(ModelState state, String version) implements Sent {

        @Override
        public String type() {
            return Upload.ZIP;
        }

        @Override
        public String query() {
            return "";
        }

        @Override
        public byte[] content() {
            return state.asPackage(version).zip();
        }

        @Override
        public Optional<ModelState> onto(ModelState base) {
            return Optional.of(state).filter(ModelState::isValid);
        }
    }

    /** What can never be published. */
    record Broken(String type, byte[] content) implements Sent {

        static Broken csv(String text) {
            return new Broken(Upload.CSV, text.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public String query() {
            return "";
        }

        @Override
        public Optional<ModelState> onto(ModelState base) {
            return Optional.empty();
        }
    }

    /** A draft that waits; {@code asked} where its check tells how much it changes, which a shipped one lacks. */
    record Draft(String id, String base, Sent sent, ModelState state, int warnings, boolean asked) {}

    private final List<Released> releases = new ArrayList<>();
    private final Map<String, Draft> drafts = new LinkedHashMap<>();

    List<Released> releases() {
        return releases;
    }

    Map<String, Draft> drafts() {
        return drafts;
    }

    Released current() {
        return releases.get(releases.size() - 1);
    }

    /** The last release published at or before this moment; empty before the first. */
    Optional<Released> at(Instant moment) {
        return releases.stream()
                .filter(release -> !release.at().isAfter(moment))
                .reduce((one, later) -> later);
    }

    /** Whether a draft may be published: made against the current release, and changing it. */
    boolean takes(Draft draft) {
        return draft.base().equals(current().id())
                && !(draft.asked() && draft.state().equals(current().state()));
    }

    void publish(String id, Instant at, ModelState state) {
        releases.add(new Released(id, at, state));
        drafts.remove(id);
    }

    /** The moments at which something could be wrong: each publication, just before it, between two, and now. */
    List<Instant> moments() {
        var moments = new ArrayList<Instant>();
        for (int i = 0; i < releases.size(); i++) {
            var at = releases.get(i).at();
            var next = i + 1 < releases.size() ? releases.get(i + 1).at() : Instant.now();
            moments.add(at.minusNanos(1000));
            moments.add(at);
            moments.add(at.plusNanos(999));
            moments.add(at.plus(Duration.between(at, next).dividedBy(2)));
        }
        moments.add(Instant.now());
        return moments;
    }
}
