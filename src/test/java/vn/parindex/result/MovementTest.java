package vn.parindex.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class MovementTest {

    private static Movement byFigure(PublishedTable now, PublishedTable before) {
        return Movement.of(figures(now), figures(before), now.size());
    }

    private static ComparedEdition figures(PublishedTable table) {
        return ComparedEdition.ofFigures(
                table.entries(), table.places(), table.size(), BigDecimal.valueOf(100), unit -> unit);
    }

    private static Movement byPlace(PublishedTable now, PublishedTable before) {
        return Movement.of(places(now), places(before), now.size());
    }

    private static List<ComparedEdition> places(PublishedTable table) {
        return ComparedEdition.ofPlaces(table.entries(), table.places(), table.size(), unit -> unit, 100);
    }

    private static Movement.Count count(int low, int high, int known) {
        return new Movement.Count(Extent.whole(low, high), known);
    }

    @Test
    void ofTwoThatShareTwoPlacesOnlyOneCanRise() {
        var table = PublishedTable.of(3).place("a", 1).named("b").named("c");
        var movement = byPlace(table, table);
        assertThat(movement.risen()).isEqualTo(count(0, 1, 0));
        assertThat(movement.fallen()).isEqualTo(count(0, 1, 0));
        assertThat(movement.unchanged()).isEqualTo(count(1, 3, 1));
        assertThat(movement.over()).isEqualTo(1);
    }

    @Test
    void unitsThatNoTableNamesMayBeTheSame() {
        var table = PublishedTable.of(3).place("a", 1);
        assertThat(byPlace(table, table).risen()).isEqualTo(count(0, 1, 0));
        assertThat(byPlace(table, table).unchanged()).isEqualTo(count(1, 3, 1));
    }

    @Test
    void unitsThatOnlyOneTableNamesShareThePlacesLeftInTheOther() {
        var complete = PublishedTable.of(3).place("a", 1).place("b", 2).place("c", 3);
        var movement = byPlace(PublishedTable.of(3).place("a", 1), complete);
        assertThat(movement.risen()).isEqualTo(count(0, 1, 0));
        assertThat(movement.fallen()).isEqualTo(count(0, 1, 0));
        assertThat(movement.unchanged()).isEqualTo(count(1, 3, 1));
    }

    @Test
    void aScoredUnitThatMayStandOnTwoPlacesRisesOnlyPastOneNotNamed() {
        var before = PublishedTable.of(3).place("a", 1).score("b", "80.00");
        var now = PublishedTable.of(3).place("a", 1).place("b", 2).score("c", "70.00");
        assertThat(byPlace(now, before).risen().all()).isEqualTo(Extent.whole(0, 1));
        assertThat(byPlace(now, before).fallen().all()).isEqualTo(Extent.whole(0, 1));
    }

    /** What is shown beside it says one up and one down; that no completion has it is said by {@code fits}. */
    @Test
    void placesThatTheScoresExcludeMoveNobody() {
        var before = PublishedTable.of(2).score("a", "90.00", 1).score("b", "89.00", 2);
        var now = PublishedTable.of(2).score("a", "95.00", 2).score("b", "94.00", 1);
        assertThat(now.misfits()).containsExactly("a", "b");
        var movement = byPlace(now, before);
        assertThat(movement.unchanged().all()).isEqualTo(Extent.whole(2, 2));
        assertThat(movement.risen().all()).isEqualTo(Extent.whole(0, 0));
    }

    @Test
    void notAllCanRise() {
        var table = PublishedTable.of(4).named("a").named("b").named("c").named("d");
        assertThat(byPlace(table, table).risen().all()).isEqualTo(Extent.whole(0, 3));
    }

    @Test
    void scoresKnownInBothYearsAreCountedAndTheOthersMayAddToIt() {
        var now = PublishedTable.of(3).score("a", "90.09").score("b", "84.64").named("c");
        var before =
                PublishedTable.of(3).score("a", "89.06").score("b", "85.98").named("c");
        var movement = byFigure(now, before);
        assertThat(movement.risen()).isEqualTo(count(1, 2, 1));
        assertThat(movement.fallen()).isEqualTo(count(1, 2, 1));
        assertThat(movement.unchanged()).isEqualTo(count(0, 1, 0));
        assertThat(movement.over()).isEqualTo(2);
        assertThat(movement.of()).isEqualTo(3);
    }

    @Test
    void aPlaceCanShowThatAnUnknownScoreRose() {
        var now = PublishedTable.of(2).place("a", 1).score("b", "80.00", 2);
        var before = PublishedTable.of(2).score("a", "70.00", 1).score("b", "60.00", 2);
        assertThat(byFigure(now, before).risen()).isEqualTo(count(2, 2, 2));
    }

    @Test
    void aChangeThatRoundingMayHideIsNotCertain() {
        var movement = byFigure(
                PublishedTable.of(1).score("a", "84.5"), PublishedTable.of(1).score("a", "84.46"));
        assertThat(movement.risen()).isEqualTo(count(0, 1, 0));
        assertThat(movement.unchanged()).isEqualTo(count(0, 1, 0));
        assertThat(movement.over()).isZero();
    }

    @Test
    void whoIsInOneEditionOnlyIsNotCounted() {
        var now = PublishedTable.of(2).score("a", "80").score("new", "90");
        var before = PublishedTable.of(2).score("a", "70").score("gone", "60");
        var movement = byFigure(now, before);
        assertThat(movement.risen()).isEqualTo(count(1, 1, 1));
        assertThat(movement.fallen()).isEqualTo(count(0, 0, 0));
    }
}
