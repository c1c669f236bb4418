package vn.parindex.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.parindex.catalog.ShippedUnits.RELATIONS;
import static vn.parindex.catalog.ShippedUnits.UNITS;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vn.parindex.catalog.Resolution.Ambiguous;
import vn.parindex.catalog.Resolution.Found;
import vn.parindex.catalog.UnitNames.Hit;

class UnitNamesPropertyTest {

    private static final UnitNames NAMES = UnitNames.of(UNITS, RELATIONS);

    private record Written(Unit unit, String spelling) {}

    @Provide
    Arbitrary<Unit> units() {
        return Arbitraries.of(UNITS);
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.longs()
                .between(
                        LocalDate.of(1990, 1, 1).toEpochDay(),
                        LocalDate.of(2040, 1, 1).toEpochDay())
                .map(LocalDate::ofEpochDay);
    }

    /** A name of a unit as somebody might write it. */
    @Provide
    Arbitrary<Written> written() {
        Arbitrary<UnaryOperator<String>> marks = Arbitraries.of(
                UnaryOperator.identity(),
                name -> Normalizer.normalize(name, Normalizer.Form.NFD),
                UnitNamesPropertyTest::unmarked);
        Arbitrary<UnaryOperator<String>> letterCase = Arbitraries.of(
                UnaryOperator.identity(), name -> name.toUpperCase(Locale.ROOT), name -> name.toLowerCase(Locale.ROOT));
        Arbitrary<UnaryOperator<String>> spaces = Arbitraries.of(
                UnaryOperator.identity(),
                name -> name.replace(' ', '-'),
                name -> name.replace(" ", "  "),
                name -> name.replace(" ", ""),
                name -> " " + name.replace(' ', '\u00a0') + ".");
        Arbitrary<Boolean> vietnamese = Arbitraries.of(true, false);
        return Combinators.combine(units(), vietnamese, marks, letterCase, spaces)
                .as((unit, vi, mark, capital, space) ->
                        new Written(unit, space.apply(capital.apply(mark.apply(vi ? unit.nameVi() : unit.nameEn())))));
    }

    private static String unmarked(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('đ', 'd')
                .replace('Đ', 'D');
    }

    @Property
    void aNameHoweverWrittenFindsItsUnitFirstOrBesideItsTwin(@ForAll("written") Written written) {
        var first = NAMES.search(written.spelling).stream()
                .takeWhile(hit -> hit.how().equals("id") || hit.how().equals("name"))
                .map(Hit::unit)
                .toList();
        assertThat(first).contains(written.unit).allMatch(unit -> unit.nameVi().equals(written.unit.nameVi()));
    }

    @Property
    void aNameHoweverWrittenMeansItsUnitOnItsDays(@ForAll("written") Written written, @ForAll("days") LocalDate day) {
        var meant = NAMES.resolve(written.spelling, Optional.of(day), Optional.of(written.unit.type()));
        if (NAMES.findById(written.spelling).isPresent()) {
            assertThat(meant)
                    .isEqualTo(new Found(NAMES.findById(written.spelling).get(), true));
        } else if (meant instanceof Ambiguous several) {
            assertThat(several.candidates()).hasSizeGreaterThan(1);
            assertThat(several.candidates().contains(written.unit) || !written.unit.livesOn(day))
                    .isTrue();
        } else {
            assertThat(meant).isInstanceOfSatisfying(Found.class, found -> {
                assertThat(found.unit().nameVi()).isEqualTo(written.unit.nameVi());
                assertThat(found.unit().equals(written.unit) || !written.unit.livesOn(day))
                        .isTrue();
            });
        }
    }

    @Property
    void everyIdMeansItselfWhateverTheDay(@ForAll("units") Unit unit, @ForAll("days") LocalDate day) {
        var itself = new Found(unit, true);
        assertThat(NAMES.resolve(unit.id(), Optional.of(day))).isEqualTo(itself);
        assertThat(NAMES.resolve(unit.id(), Optional.empty(), Optional.of(unit.type())))
                .isEqualTo(itself);
        assertThat(NAMES.search(unit.id()).get(0)).isEqualTo(new Hit(unit, unit.id(), "id"));
    }

    @Property(tries = 30)
    void theOrderOfTheFilesChangesNothing(@ForAll Random random, @ForAll("written") Written written) {
        var units = new ArrayList<>(UNITS);
        var relations = new ArrayList<>(RELATIONS);
        Collections.shuffle(units, random);
        Collections.shuffle(relations, random);
        var shuffled = UnitNames.of(units, relations);
        for (String query :
                List.of(written.spelling, written.spelling.substring(0, 2), "ĐN", "31", "tinh", "quang nimh")) {
            assertThat(shuffled.search(query)).isEqualTo(NAMES.search(query));
            assertThat(shuffled.resolve(query, Optional.empty())).isEqualTo(NAMES.resolve(query, Optional.empty()));
        }
    }

    @Property
    void anythingAtAllIsAnsweredAndEachUnitOnce(@ForAll String query) {
        assertThat(NAMES.search(query)).extracting(Hit::unit).doesNotHaveDuplicates();
        assertThat(NAMES.resolve(query, Optional.empty())).isNotNull();
    }
}
