package vn.parindex.suggestions;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.parindex.access.Audit;
import vn.parindex.access.Caller;
import vn.parindex.bring.ValueBody;
import vn.parindex.bring.ValueDrafts;
import vn.parindex.catalog.Catalogs;
import vn.parindex.http.request.JsonBody;
import vn.parindex.publishing.DraftView;
import vn.parindex.publishing.IdempotentRequest;
import vn.parindex.release.AsOf;
import vn.parindex.store.StoreState;
import vn.parindex.suggestions.Suggestion.Status;

/** What readers send, from the moment it comes to an editor's decision. */
@ApplicationScoped
class Suggestions {

    private static final Set<String> FIELDS = Stream.concat(ValueBody.NAMES.stream(), Stream.of("note", "website"))
            .collect(Collectors.toUnmodifiableSet());
    private static final int LONGEST_NOTE = 500;
    /** Who advertises does it with addresses; the one of the document has a field of its own. */
    private static final Pattern ADVERTISING = Pattern.compile("(?i)https?:|www\\.|\\[url|<a\\b");

    private final SuggestionsConfig config;
    private final SuggestionRepository repository;
    private final Catalogs catalogs;
    private final AsOf asOf;
    private final ValueDrafts drafts;
    private final Audit audit;
    private final Allowance allowance;
    private final StoreState store;

    Suggestions(
            SuggestionsConfig config,
            SuggestionRepository repository,
            Catalogs catalogs,
            AsOf asOf,
            ValueDrafts drafts,
            Audit audit,
            StoreState store) {
        this.store = store;
        this.config = config;
        this.repository = repository;
        this.catalogs = catalogs;
        this.asOf = asOf;
        this.drafts = drafts;
        this.audit = audit;
        this.allowance = new Allowance(config.perHour());
    }

    /** Keeps what a reader sent from this address; what a machine filled in is answered alike and dropped. */
    void take(InputStream content, String address) {
        if (!config.enabled()) {
            throw SuggestionProblems.off();
        }
        var wait = allowance.ask(address, Instant.now());
        if (!wait.isZero()) {
            throw SuggestionProblems.tooMany(wait);
        }
        var body = JsonBody.read(content);
        body.allow(FIELDS);
        var note = body.text("note", LONGEST_NOTE);
        note.filter(each -> ADVERTISING.matcher(each).find())
                .ifPresent(each -> body.fault(
                        "note",
                        each,
                        "no-addresses",
                        "Ghi chú không được có địa chỉ; địa chỉ của tài liệu ghi ở “url”.",
                        "A note has no addresses; that of the document stands in “url”."));
        if (body.text("url", 1000).isEmpty()) {
            body.fault(
                    "url",
                    null,
                    "required",
                    "Cần địa chỉ của tài liệu nêu con số.",
                    "The address of the document that states the figure is needed.");
        }
        boolean machine = body.text("website", 1000).isPresent();
        var value = ValueBody.of(body, catalogs.at(asOf.release()));
        if (machine) {
            return;
        }
        var kept = SuggestionBody.of(value, note.orElse(null));
        var now = store.now();
        var fingerprint = digest(kept.value().toString());
        boolean taken = repository.keep(
                new Suggestion(
                        value.indicator(),
                        value.population(),
                        value.unit().id(),
                        value.year(),
                        kept.json(),
                        fingerprint,
                        now),
                fingerprint,
                config.waiting(),
                now);
        if (!taken) {
            throw SuggestionProblems.full();
        }
    }

    List<Suggestion> list(String status, int offset, int limit) {
        return repository.list(status, offset, limit);
    }

    @Transactional
    int count(String status) {
        return Math.toIntExact(repository.count(status));
    }

    /** The draft of a suggestion with what an editor says of its source; null where nothing is said. */
    DraftView accept(String id, String title, String publisher, String publishedOn, String tier, Caller caller) {
        var suggestion = requireOpen(id);
        var catalog = catalogs.at(asOf.release());
        var sent = SuggestionBody.of(suggestion).with(title, publisher, publishedOn, tier);
        var value = ValueBody.read(new ByteArrayInputStream(sent), catalog);
        var text = new String(sent, StandardCharsets.UTF_8);
        var draft = drafts.draft(
                value,
                catalog,
                "%s %d, %s: %s (gợi ý %s)"
                        .formatted(value.indicator(), value.year(), value.unit().nameVi(), value.text(), id),
                digest(text),
                // Two editors who accept at once come to one draft.
                new IdempotentRequest("suggestion-" + id, digest("suggestion " + id)),
                caller);
        decide(id, Status.ACCEPTED, caller, null, draft.id());
        return draft;
    }

    /** Rejects a suggestion. */
    Suggestion reject(String id, String reason, Caller caller) {
        requireOpen(id);
        return decide(id, Status.REJECTED, caller, reason, null);
    }

    private Suggestion requireOpen(String id) {
        var suggestion = id.matches("[1-9][0-9]{0,17}")
                ? repository.find(Long.parseLong(id)).orElseThrow(() -> SuggestionProblems.unknown(id))
                : null;
        if (suggestion == null) {
            throw SuggestionProblems.unknown(id);
        }
        if (!suggestion.isOpen()) {
            throw SuggestionProblems.decided(suggestion);
        }
        return suggestion;
    }

    private Suggestion decide(String id, Status status, Caller caller, String reason, String draft) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var held = repository.hold(Long.parseLong(id)).orElseThrow(() -> SuggestionProblems.unknown(id));
            if (!held.isOpen()) {
                throw SuggestionProblems.decided(held);
            }
            held.decide(status, caller.name(), store.now(), reason, draft);
            audit.recordDone(
                    "suggestion." + (status == Status.ACCEPTED ? "accept" : "reject"),
                    id,
                    status == Status.ACCEPTED ? "draft " + draft : reason);
            return held;
        });
    }

    private static String digest(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
