package vn.parindex;

import static com.tngtech.archunit.lang.conditions.ArchConditions.beRecords;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.parindex.arch.bad.attic.Homeless;
import vn.parindex.arch.bad.catalog.ReadsStoredRows;
import vn.parindex.arch.bad.catalog.RowView;
import vn.parindex.arch.bad.catalog.RulesThatSpeakHttp;
import vn.parindex.arch.bad.catalog.RulesThatSpeakSql;
import vn.parindex.arch.bad.catalog.UnitHelper;
import vn.parindex.arch.bad.checks.AsksByName;
import vn.parindex.arch.bad.cli.KnowsTheService;
import vn.parindex.arch.bad.history.KnowsTheCommandLine;
import vn.parindex.arch.bad.history.Namesake;
import vn.parindex.arch.bad.history.Neighbour;
import vn.parindex.arch.bad.http.LooksUp;
import vn.parindex.arch.bad.http.problem.KnowsTheDoor;
import vn.parindex.arch.bad.release.Getter;
import vn.parindex.arch.bad.release.Injected;
import vn.parindex.release.StoredRow;

/** The picture of the house (ADR 001), kept true: every rule holds for our code and fails on a class made to break it. */
class ArchitectureTest {

    private static final String ROOT = "vn.parindex.";
    private static final String BROKEN = ROOT + "arch.bad.";

    /** From the ground up; the names on one floor do not know each other. */
    private static final List<Set<String>> FLOORS = List.of(
            Set.of("traffic", "store", "tracing"),
            Set.of("http"),
            Set.of("access"),
            Set.of("release"),
            Set.of("catalog"),
            Set.of("result"),
            Set.of("format", "document"),
            Set.of("understanding", "dataset"),
            Set.of("rows", "upload"),
            Set.of("loading", "diff"),
            Set.of("selection"),
            Set.of(
                    "publishing",
                    "changes",
                    "releases",
                    "revisions",
                    "service",
                    "sources",
                    "indicators",
                    "units",
                    "observations",
                    "dcat",
                    "feeds",
                    "webhooks",
                    "ranking",
                    "history",
                    "summary",
                    "comparison",
                    "checks",
                    "sdmx",
                    "charts",
                    "page"),
            // An official table becomes a draft; one figure with all that features know of it (ADR 036); one search
            // over
            // everything (ADR 042).
            Set.of("bring", "figures", "search"),
            // What readers send becomes a draft like a table (ADR 035).
            Set.of("suggestions"),
            // Assistants ask what people ask, over the same operations (ADR 039).
            Set.of("mcp"),
            // Before everything else: one knows of answers (ADR 030), the other who may look at the service itself (ADR
            // 038), and neither of a
            // feature.
            Set.of("edge", "management"),
            // Programs of their own, beside the service (ADR 012, ADR 033).
            Set.of("cli", "start"));

    /** Inside {@code http}, from the ground up; "" is the package itself. */
    private static final List<Set<String>> ROOMS = List.of(
            Set.of(""),
            Set.of("problem"),
            Set.of("request"),
            Set.of("caching", "answer"),
            Set.of("admission"),
            Set.of("failure", "contract"),
            Set.of("door"));

    private static final JavaClasses MADE_TO_BREAK = new ClassFileImporter().importPackages("vn.parindex.arch.bad");

    private static void guard(ArchRule rule, Class<?> breaker) {
        assertThatThrownBy(() -> rule.check(MADE_TO_BREAK))
                .as("the rule sees what it forbids")
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(breaker.getName());
        rule.check(OurClasses.all());
    }

    @Test
    void everyClassLivesOnAFloor() {
        guard(classes().should(condition("live on a floor", type -> floor(type) >= 0, "has no floor")), Homeless.class);
    }

    @Test
    void arrowsRunOnlyDown() {
        guard(classes().should(knowOnlyFloorsBelow()), LooksUp.class);
    }

    @Test
    void theRoomsOfHttpLieOnFloorsToo() {
        guard(
                classes()
                        .that(are("in http", type -> house(type).equals("http")))
                        .should(knowOnlyRoomsBelow()),
                KnowsTheDoor.class);
    }

    private static ArchCondition<JavaClass> knowOnlyRoomsBelow() {
        return new ArchCondition<>("know only rooms below their own") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getDirectDependenciesFromSelf().stream()
                        .filter(arrow -> arrow.getTargetClass().getName().startsWith(ROOT))
                        .filter(arrow -> house(arrow.getTargetClass()).equals("http"))
                        .filter(arrow -> !room(arrow.getTargetClass()).equals(room(type)))
                        .filter(arrow -> height(arrow.getTargetClass()) >= height(type))
                        .forEach(arrow -> events.add(SimpleConditionEvent.violated(type, arrow.getDescription())));
            }
        };
    }

    @Test
    void featuresDoNotKnowEachOther() {
        guard(classes().should(knowOnlyFloorsBelow()), Neighbour.class);
    }

    @Test
    void theCommandLineNeedsNothingButWhatIsInItsJar() {
        guard(
                classes()
                        .that(are("the command line", ArchitectureTest::isCommandLine))
                        .should()
                        .onlyDependOnClassesThat(are(
                                "its own, Java's, picocli's or Jackson's",
                                type -> isCommandLine(type)
                                        || Stream.of("java.", "javax.net.", "picocli.", "com.fasterxml.jackson.")
                                                .anyMatch(start ->
                                                        base(type).getName().startsWith(start))
                                        || base(type).isPrimitive())),
                KnowsTheService.class);
    }

    @Test
    void nothingKnowsTheCommandLine() {
        guard(
                noClasses()
                        .that(are("not the command line", type -> !isCommandLine(type)))
                        .should()
                        .dependOnClassesThat(are("the command line", ArchitectureTest::isCommandLine)),
                KnowsTheCommandLine.class);
    }

    private static boolean isCommandLine(JavaClass type) {
        var base = base(type);
        return base.getName().startsWith(ROOT) && house(base).equals("cli");
    }

    /** What an array is an array of; every other type is its own. */
    private static JavaClass base(JavaClass type) {
        return type.getBaseComponentType();
    }

    @Test
    void noPackagesFormACircle() {
        guard(slices().matching("vn.parindex..(*)").should().beFreeOfCycles(), LooksUp.class);
    }

    @Test
    void onlyResourcesTheGroundFloorAndTheWritersSpeakHttp() {
        guard(
                noClasses()
                        .that(are(
                                "neither resources, their queries, in http or format, nor AsOf",
                                type -> !speaksHttp(type)))
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("jakarta.ws.rs..", "org.jboss.resteasy.."),
                RulesThatSpeakHttp.class);
    }

    private static boolean speaksHttp(JavaClass type) {
        var file = outermost(type).getSimpleName();
        return file.endsWith("Resource")
                // The texts that an operation takes, as its contract documents them (ADR 034).
                || file.endsWith("Query") && outermost(type).isRecord()
                || Set.of("http", "format", "edge").contains(house(type))
                || house(type).equals("sdmx") && file.endsWith("BodyWriter")
                // Asks the resources from within (ADR 039).
                || type.getPackageName().equals(ROOT + "mcp.asking")
                || house(type).equals("release") && file.startsWith("AsOf");
    }

    /** Below the resources what is asked is a value (ADR 034). */
    @Test
    void onlyResourcesTheirRoomAndTheWritersKnowTheInquiry() {
        guard(
                noClasses()
                        .that(are(
                                "neither resources, in http, selection or format, nor AsOf",
                                type -> !knowsInquiry(type)))
                        .should()
                        .dependOnClassesThat(
                                are("the inquiry", type -> base(type).getName().equals(ROOT + "http.request.Inquiry"))),
                AsksByName.class);
    }

    private static boolean knowsInquiry(JavaClass type) {
        var file = outermost(type).getSimpleName();
        return file.endsWith("Resource")
                || Set.of("http", "selection", "format").contains(house(type))
                || house(type).equals("sdmx") && file.endsWith("BodyWriter")
                || type.getPackageName().equals(ROOT + "mcp.asking")
                || house(type).equals("release") && file.equals("AsOf");
    }

    @Test
    void onlyEntitiesRepositoriesAndTheWritersOfRowsSpeakSql() {
        guard(
                noClasses()
                        .that(are("neither entities, repositories nor writers of rows", type -> !speaksSql(type)))
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(
                                "jakarta.persistence..",
                                "org.hibernate..",
                                "io.quarkus.hibernate..",
                                "io.quarkus.panache..",
                                "java.sql..",
                                "javax.sql.."),
                RulesThatSpeakSql.class);
    }

    private static boolean speaksSql(JavaClass type) {
        var outermost = outermost(type);
        var file = outermost.getSimpleName();
        // What a failing database throws is told by its codes.
        return house(type).equals("http") && file.equals("StoreFailures")
                || outermost.isAnnotatedWith("jakarta.persistence.Entity")
                || file.endsWith("Repository")
                || house(type).equals("release")
                        && Set.of("ReleasedRows", "StoredRow", "HalfSchema").contains(file)
                || house(type).equals("rows")
                        && (file.endsWith("RowWriter")
                                || Set.of("RowWriters", "RowIds", "StoredCells", "StoreException")
                                        .contains(file));
    }

    @Test
    void whatIsStoredStaysInItsRepository() {
        guard(
                noClasses()
                        .that(are("neither stored rows nor repositories", type -> !speaksSql(type)))
                        .should()
                        .dependOnClassesThat(are("stored rows", ArchitectureTest::isStoredRow)),
                ReadsStoredRows.class);
    }

    private static boolean isStoredRow(JavaClass type) {
        return type.isAssignableTo(StoredRow.class);
    }

    @Test
    void viewsAreRecords() {
        guard(classes().that().haveSimpleNameEndingWith("View").should(beRecords()), RowView.class);
    }

    @Test
    void noPublicMethodOfOursIsNamedGet() {
        guard(
                methods()
                        .that()
                        .arePublic()
                        .and(DescribedPredicate.<JavaMethod>describe(
                                "name no method of others", method -> !isNamedByOthers(method)))
                        .should()
                        .haveNameNotMatching("get[A-Z].*"),
                Getter.class);
    }

    /** What a type from outside asks for, its implementation cannot rename. */
    private static boolean isNamedByOthers(JavaMethod method) {
        return Stream.concat(
                        method.getOwner().getAllRawSuperclasses().stream(),
                        method.getOwner().getAllRawInterfaces().stream())
                .filter(parent -> !parent.getName().startsWith(ROOT))
                .flatMap(parent -> parent.getMethods().stream())
                .anyMatch(inherited -> inherited.getName().equals(method.getName()));
    }

    @Test
    void noClassHasANameThatSaysNothing() {
        guard(
                noClasses().should().haveNameMatching(".*\\.[^.]*(Impl|Utils?|Manager|Helper)s?(\\$.*)?"),
                UnitHelper.class);
    }

    /** A name that means two things has to be told with its package, in talk, in a search and in a stack trace. */
    @Test
    void noTwoClassesHaveTheSameName() {
        guard(classes().that().areTopLevelClasses().should(bearANameOfTheirOwn()), Namesake.class);
    }

    private static ArchCondition<JavaClass> bearANameOfTheirOwn() {
        return new ArchCondition<>("bear a name of their own") {

            private Map<String, List<JavaClass>> byName;

            @Override
            public void init(Collection<JavaClass> all) {
                byName = all.stream().collect(Collectors.groupingBy(JavaClass::getSimpleName));
            }

            @Override
            public void check(JavaClass type, ConditionEvents events) {
                byName.get(type.getSimpleName()).stream()
                        .filter(other -> !other.equals(type))
                        .forEach(other -> events.add(SimpleConditionEvent.violated(
                                type, type.getName() + " is called as " + other.getName() + " is")));
            }
        };
    }

    @Test
    void whatAClassNeedsComesThroughItsConstructor() {
        guard(
                fields().should()
                        .notBeAnnotatedWith("jakarta.inject.Inject")
                        .andShould()
                        .notBeAnnotatedWith("jakarta.persistence.PersistenceContext")
                        .andShould()
                        .notBeAnnotatedWith("org.eclipse.microprofile.config.inject.ConfigProperty"),
                Injected.class);
    }

    private static ArchCondition<JavaClass> knowOnlyFloorsBelow() {
        return new ArchCondition<>("know only floors below their own") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getDirectDependenciesFromSelf().stream()
                        .filter(arrow -> arrow.getTargetClass().getName().startsWith(ROOT))
                        .filter(arrow -> !house(arrow.getTargetClass()).equals(house(type)))
                        .filter(arrow -> floor(arrow.getTargetClass()) >= floor(type))
                        .forEach(arrow -> events.add(SimpleConditionEvent.violated(type, arrow.getDescription())));
            }
        };
    }

    /** The package right below the root: the feature, or the part of the ground, that a class belongs to. */
    private static String house(JavaClass type) {
        var name = outermost(type).getName();
        var inside = name.substring(name.startsWith(BROKEN) ? BROKEN.length() : ROOT.length());
        return inside.contains(".") ? inside.substring(0, inside.indexOf('.')) : "";
    }

    /** The package right below the house; "" for what lies in the house itself. */
    private static String room(JavaClass type) {
        var name = outermost(type).getPackageName();
        var inside = name.substring(name.startsWith(BROKEN) ? BROKEN.length() : ROOT.length());
        return inside.contains(".") ? inside.substring(inside.indexOf('.') + 1) : "";
    }

    /** 0 is the ground of http; -1 for a room that the picture does not show. */
    private static int height(JavaClass type) {
        return IntStream.range(0, ROOMS.size())
                .filter(height -> ROOMS.get(height).contains(room(type)))
                .findFirst()
                .orElse(-1);
    }

    /** 0 is the ground; -1 for a package that the picture does not show. */
    private static int floor(JavaClass type) {
        for (int floor = 0; floor < FLOORS.size(); floor++) {
            if (FLOORS.get(floor).contains(house(type))) {
                return floor;
            }
        }
        return -1;
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(ArchitectureTest::outermost).orElse(type);
    }

    private static DescribedPredicate<JavaClass> are(String description, Predicate<JavaClass> predicate) {
        return DescribedPredicate.describe("are " + description, predicate);
    }

    private static ArchCondition<JavaClass> condition(String description, Predicate<JavaClass> holds, String fault) {
        return new ArchCondition<>(description) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (!holds.test(type)) {
                    events.add(SimpleConditionEvent.violated(type, type.getName() + " " + fault));
                }
            }
        };
    }
}
