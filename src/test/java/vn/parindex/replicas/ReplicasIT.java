package vn.parindex.replicas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.restassured.RestAssured;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.parindex.chance.Chance;
import vn.parindex.http.contract.ContractReads;
import vn.parindex.http.contract.ContractReads.Read;

/** Three instances on one database answer as one, also behind a shared cache; {@code bench/replicas} asks everything, and measures. */
class ReplicasIT {

    private static final int PUBLICATIONS = 3;
    private static final int COMPARED = 24;
    private static final int THROUGH_A_CACHE = 10;
    private static final String RANKING = "/api/v1/rankings/par-index/2019";

    private static Replicas replicas;
    private static List<Integer> ports;
    private static List<Read> contract;
    private static Random random;

    @BeforeAll
    static void startThreeAtOnce() {
        random = Chance.random();
        replicas = new Replicas(3, Path.of("target/replicas"));
        ports = replicas.ports();
        RestAssured.port = ports.get(0);
        contract = new ArrayList<>(ContractReads.list());
        // Whose example leaves out what has to be asked.
        contract.removeIf(read -> read.url().endsWith("/what-if"));
    }

    @AfterAll
    static void end() {
        if (replicas != null) {
            replicas.close();
        }
    }

    private static int any() {
        return ports.get(random.nextInt(ports.size()));
    }

    private static SharedCache cache(boolean impatient) {
        var here = SharedCache.program().isPresent();
        assertThat(here || System.getenv("CI") == null)
                .as("nginx, which .ci/run installs")
                .isTrue();
        assumeThat(here)
                .as("SKIPPED: nginx is not installed, so no shared cache is tried")
                .isTrue();
        return impatient ? SharedCache.impatientBefore(ports) : SharedCache.before(ports);
    }

    /** Numbers of a release in the order of releases: 2026.11.29 comes before 2026.11.29.1. */
    private static boolean isBefore(String release, String other) {
        return Arrays.compare(numbers(release), numbers(other)) < 0;
    }

    private static int[] numbers(String release) {
        return Arrays.stream(release.split("\\.")).mapToInt(Integer::parseInt).toArray();
    }

    @Test
    void allGiveOneTagOneDateAndTheSameBytes() {
        Collections.shuffle(contract, random);
        assertThat(contract.subList(0, COMPARED)).allSatisfy(read -> {
            var asked =
                    new String[] {"Accept", read.mediaType(), "Accept-Language", random.nextBoolean() ? "vi" : "en"};
            var told = ports.stream()
                    .map(port -> Answer.get(port, read.url(), asked).representation())
                    .toList();
            assertThat(told.get(0)).startsWith("200");
            assertThat(told).as(asked[3]).containsOnly(told.get(0));
        });
    }

    @Test
    void whatIsPublishedOnOneIsSoonToldByAllAndWhoSaysWhatTheySawNeverGoesBack() {
        var over = new AtomicBoolean();
        var seeds = random.longs(2).toArray();
        var hopping = CompletableFuture.supplyAsync(() -> hop(over, new Random(seeds[0])));
        var alsoHopping = CompletableFuture.supplyAsync(() -> hop(over, new Random(seeds[1])));
        try {
            for (int i = 0; i < PUBLICATIONS; i++) {
                var release = replicas.publish(ports.get(i % ports.size()));
                // Whoever names it has it at once, on each.
                assertThat(ports)
                        .allSatisfy(port -> assertThat(Answer.get(port, RANKING + "?unit=hung-yen&release=" + release)
                                        .status())
                                .isEqualTo(200));
                replicas.awaitEverywhere(release);
            }
        } finally {
            over.set(true);
        }
        assertThat(hopping.join() + alsoHopping.join()).as("hops").isGreaterThan(PUBLICATIONS);
    }

    /** Goes from one to another and asks whether what it holds is still right, or names what it saw; how often it did. */
    private static int hop(AtomicBoolean over, Random random) {
        var newest = "";
        var tag = "";
        int hops = 0;
        while (!over.get()) {
            int port = ports.get(random.nextInt(ports.size()));
            if (!newest.isEmpty() && random.nextInt(3) == 0) {
                var named = Replicas.json(Answer.get(port, RANKING + "?unit=hung-yen&release=" + newest));
                assertThat(named.at("/release/id").asText()).isEqualTo(newest);
            } else {
                var address = RANKING + "?unit=hung-yen";
                var answer =
                        tag.isEmpty() ? Answer.get(port, address) : Answer.get(port, address, "If-None-Match", tag);
                if (answer.status() != 304) {
                    var now = Replicas.json(answer).at("/release/id").asText();
                    assertThat(!newest.isEmpty() && isBefore(now, newest))
                            .as("%s after %s", now, newest)
                            .isFalse();
                    newest = now;
                    tag = answer.header("ETag");
                }
            }
            hops++;
        }
        return hops;
    }

    @Test
    void aCursorOfOneIsGoodOnEach() {
        replicas.awaitEverywhere(replicas.publish(any()));
        var byOne = changes(() -> ports.get(0));
        var byAll = changes(ReplicasIT::any);
        assertThat(byOne).hasSizeGreaterThan(1).doesNotHaveDuplicates();
        assertThat(byAll).isEqualTo(byOne);
    }

    private static List<String> changes(IntSupplier next) {
        var seen = new ArrayList<String>();
        var cursor = "";
        while (true) {
            var page = Replicas.json(Answer.get(next.getAsInt(), "/api/v1/changes?limit=400" + cursor));
            if (page.path("items").isEmpty()) {
                return seen;
            }
            page.path("items").forEach(item -> seen.add(item.toString()));
            cursor = "&after=" + page.path("next").asText();
        }
    }

    /** What somebody else had it keep is never given to who asked for something else. */
    @Test
    void aSharedCacheGivesEachReaderWhatAnInstanceWouldAnd304ToWhoHoldsIt() {
        try (var cache = cache(false)) {
            var asked = new ArrayList<Map.Entry<String, String[]>>();
            Collections.shuffle(contract, random);
            for (var read : contract.subList(0, THROUGH_A_CACHE)) {
                for (var accept : List.of(read.mediaType(), "*/*")) {
                    for (var language : List.of("vi", "en")) {
                        var coding = random.nextBoolean() ? "gzip" : "identity";
                        asked.add(Map.entry(read.url(), new String[] {
                            "Accept", accept, "Accept-Language", language, "Accept-Encoding", coding
                        }));
                    }
                }
            }
            int hits = 0;
            for (int round = 0; round < 2; round++) {
                Collections.shuffle(asked, random);
                for (var each : asked) {
                    var kept = Answer.get(cache.port(), each.getKey(), each.getValue());
                    var right = Answer.get(any(), each.getKey(), each.getValue());
                    assertThat(kept.representation())
                            .as("%s %s, %s", each.getKey(), List.of(each.getValue()), kept.cache())
                            .isEqualTo(right.representation());
                    hits += kept.cache().equals("HIT") ? 1 : 0;
                    if (round > 0 && !right.header("ETag").isEmpty()) {
                        assertThat(Answer.get(cache.port(), each.getKey(), and(each.getValue(), right.header("ETag")))
                                        .status())
                                .as("%s for who holds it", each.getKey())
                                .isEqualTo(304);
                    }
                }
            }
            assertThat(hits).as("given from what is kept").isGreaterThan(asked.size() / 2);
        }
    }

    private static String[] and(String[] headers, String tag) {
        var all = Arrays.copyOf(headers, headers.length + 2);
        all[headers.length] = "If-None-Match";
        all[headers.length + 1] = tag;
        return all;
    }

    @Test
    void aSharedCacheKeepsNeitherDraftsNorProblems() {
        try (var cache = cache(false)) {
            var draft = replicas.draft(any());
            for (var path : List.of("", "/report", "/draft", "/diff")) {
                var url = "/api/v1/releases/" + draft + path;
                for (int twice = 0; twice < 2; twice++) {
                    var seen = Replicas.look(cache.port(), url);
                    assertThat(seen.status()).as(url).isEqualTo(200);
                    assertThat(seen.cache()).as(url).isEqualTo("MISS");
                    assertThat(Answer.get(cache.port(), url).status()).as(url).isIn(401, 404);
                }
            }
            for (var url : List.of("/api/v1/nowhere", "/api/v1/units?limit=x", RANKING + "?release=1999.1.1")) {
                var ids = new HashSet<String>();
                for (var language : List.of("vi", "en", "vi")) {
                    var problem = Answer.get(cache.port(), url, "Accept-Language", language);
                    assertThat(problem.status()).as(url).isIn(400, 404);
                    assertThat(problem.header("Content-Language")).as(url).isEqualTo(language);
                    ids.add(problem.header("X-Request-Id"));
                }
                assertThat(ids).as("each has a request of its own: " + url).hasSize(3);
            }
        }
    }

    /** Nobody tells the cache of a publication. */
    @Test
    void aSharedCacheFollowsPublicationsWithoutAPurge() {
        try (var cache = cache(true)) {
            var watched = List.of(RANKING + "?limit=7", "/api/v1/units/hue?lang=en", "/catalog");
            watched.forEach(path -> Answer.get(cache.port(), path));
            assertThat(watched)
                    .allSatisfy(path -> await(
                            path + " is confirmed by 304",
                            () -> Answer.get(cache.port(), path),
                            answer -> answer.cache().equals("REVALIDATED")));
            var release = replicas.publish(any());
            replicas.awaitEverywhere(release);
            assertThat(watched).allSatisfy(path -> {
                var right = Answer.get(any(), path);
                assertThat(right.header("Cache-Control")).contains("max-age=60");
                await(
                        path + " is that of " + release,
                        () -> Answer.get(cache.port(), path),
                        answer -> answer.representation().equals(right.representation()));
            });
            var named = Answer.get(cache.port(), RANKING + "?unit=hung-yen&release=" + release);
            assertThat(named.header("Cache-Control")).contains("immutable");
            assertThat(Replicas.json(named).at("/release/id").asText()).isEqualTo(release);
        }
    }

    private static void await(String what, Supplier<Answer> ask, Predicate<Answer> wanted) {
        var end = Instant.now().plusSeconds(20);
        for (var answer = ask.get(); !wanted.test(answer); answer = ask.get()) {
            assertThat(Instant.now()).as("%s: %s", what, answer).isBefore(end);
            Replicas.sleep();
        }
    }
}
