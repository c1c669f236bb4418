package vn.parindex.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** What checks found: reads the reports that the service keeps. */
final class Findings {

    private static final int FIRST = 20;

    private final Session session;

    Findings(Session session) {
        this.session = session;
    }

    Pages pages(String release) {
        return new Pages(session.service(), Address.release(release, "report"));
    }

    /** How many count, as {@code errors} and {@code warnings}. */
    JsonNode counts(String release) {
        return session.service()
                .get(Address.release(release, "report"), new QueryString().with("limit", 1))
                .json()
                .path("findings");
    }

    /** The first ones that count to stderr, and how to read the rest. */
    void tellFirst(String release, Shipment shipment) {
        var page = session.service()
                .get(Address.release(release, "report"), new QueryString().with("limit", 1000))
                .json();
        int told = 0;
        int counted = 0;
        for (var finding : page.path("items")) {
            if (counts(finding) && !FindingText.isNote(finding)) {
                counted++;
                if (told < FIRST) {
                    session.output().complain(FindingText.line(finding, shipment::place, session.words()));
                    told++;
                }
            }
        }
        if (counted > told || page.path("links").path("next").isTextual()) {
            session.output().complain(session.words().say("findings.more", release));
        }
    }

    /** What was understood though it is written otherwise, to stderr. */
    void tellNotes(Draft draft, Shipment shipment) {
        for (var note : draft.notes()) {
            session.output().note(FindingText.line(note, shipment::place, session.words()));
        }
    }

    /**
     * Every finding of a report in lines.
     *
     * @param all whether to tell those too that the data had before
     * @return how many were not told
     */
    int tell(JsonNode items, boolean all, UnaryOperator<String> place, Consumer<String> sink) {
        int left = 0;
        for (var finding : items) {
            if (all || counts(finding)) {
                sink.accept(FindingText.line(finding, place, session.words()));
            } else {
                left++;
            }
        }
        return left;
    }

    private static boolean counts(JsonNode finding) {
        return finding.path("counts").asBoolean(true) || FindingText.isError(finding) || FindingText.isNote(finding);
    }
}
