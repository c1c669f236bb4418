package vn.parindex.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.parindex.catalog.Interval;

class PlacesTest {

    @Test
    void hungYenLiesBetweenItsNeighboursOf2019() {
        var hungYen = PublishedTable.parIndex2019().place("hung-yen");
        assertThat(hungYen.place()).isEqualTo(new Interval(18, 35));
        assertThat(hungYen.computed()).isEqualTo(new Interval(9, 57));
        assertThat(hungYen.published()).isNull();
        assertThat(hungYen.fits()).isNull();
        assertThat(hungYen.of()).isEqualTo(63);
    }

    @Test
    void theFirstOf2019IsFirstThoughFortyEightScoresAreUnknown() {
        var quangNinh = PublishedTable.parIndex2019().place("quang-ninh");
        assertThat(quangNinh.place()).isEqualTo(Interval.exact(1));
        assertThat(quangNinh.computed()).isEqualTo(new Interval(1, 49));
        assertThat(quangNinh.fits()).isTrue();
        assertThat(quangNinh.tied()).isZero();
        assertThat(PublishedTable.parIndex2019().places().consistent()).isTrue();
    }

    @Test
    void aBandLosesThePlacesThatOthersHold() {
        assertThat(PublishedTable.parIndex2019().place("ca-mau").place()).isEqualTo(new Interval(49, 62));
    }

    @Test
    void theLastThreeOfSipas2019AreTwoWhereTheLastIsKnown() {
        var table = PublishedTable.of(63)
                .score("quang-ninh", "95.26", 1, 5)
                .score("tien-giang", "83.39", 43)
                .place("nam-dinh", 60)
                .band("cao-bang", 61, 63)
                .band("dak-lak", 61, 63)
                .place("binh-thuan", 63);
        assertThat(table.place("cao-bang").place()).isEqualTo(new Interval(61, 62));
        assertThat(table.place("dak-lak").place()).isEqualTo(new Interval(61, 62));
        assertThat(table.place("dak-lak").fits()).isTrue();
        assertThat(table.places().consistent()).isTrue();
    }

    @Test
    void theLowerScoreAboveTheBetterAttestedOneDoesNotFit() {
        var table = PublishedTable.of(63)
                .score("nam-dinh", "87.32", 29)
                .score("ca-mau", "86.89", 32)
                .score("ho-chi-minh", "86.97", 33, 4)
                .score("hoa-binh", "86.76", 35)
                .score("can-tho", "86.15", 42);
        assertThat(table.misfits()).containsExactly("ca-mau");
        assertThat(table.place("ca-mau").place()).isEqualTo(Interval.exact(32));
        assertThat(table.places().consistent()).isFalse();
    }

    @Test
    void theOneThatContradictsThreeDoesNotFit() {
        var table = PublishedTable.of(63)
                .score("ha-tinh", "85.95", 28)
                .score("binh-phuoc", "84.46", 29, 9)
                .score("ninh-thuan", "85.78", 29)
                .score("ho-chi-minh", "84.70", 36)
                .score("dak-nong", "84.66", 37)
                .score("tra-vinh", "83.00", 50);
        assertThat(table.misfits()).containsExactly("binh-phuoc");
    }

    @Test
    void aFreePlaceBetweenTwoIsTheOnlyOneLeft() {
        var table = PublishedTable.of(4)
                .score("a", "90", 1)
                .score("c", "70", 3)
                .score("b", "80")
                .named("d");
        assertThat(table.place("b").place()).isEqualTo(Interval.exact(2));
        assertThat(table.place("d").place()).isEqualTo(Interval.exact(4));
    }

    @Test
    void unitsInLinePushEachOtherOn() {
        var table = PublishedTable.of(9)
                .score("first", "90", 2)
                .score("x", "85")
                .score("y", "84.0")
                .score("z", "82.5")
                .place("fourth", 4)
                .score("last", "70", 8);
        assertThat(table.place("x").place()).isEqualTo(new Interval(3, 5));
        assertThat(table.place("y").place()).isEqualTo(new Interval(5, 6));
        assertThat(table.place("z").place()).isEqualTo(new Interval(6, 7));
    }

    @Test
    void scoresThatRoundingMayHaveSwappedAreNotOrdered() {
        var table = PublishedTable.of(2).score("a", "84.5").score("b", "84.46");
        assertThat(table.place("a").place()).isEqualTo(new Interval(1, 2));
        assertThat(table.place("b").place()).isEqualTo(new Interval(1, 2));
        assertThat(table.place("a").computed()).isEqualTo(Interval.exact(1));
    }

    @Test
    void whatRoundingHidesWidensThePlaceAndNotWhatThePrintedNumbersSay() {
        var mixed = PublishedTable.of(3).score("a", "84.5").score("b", "84.46").score("c", "80.00");
        assertThat(mixed.place("a").place()).isEqualTo(new Interval(1, 2));
        assertThat(mixed.place("a").computed()).isEqualTo(Interval.exact(1));
        assertThat(mixed.place("b").place()).isEqualTo(new Interval(1, 2));
        assertThat(mixed.place("b").computed()).isEqualTo(Interval.exact(2));
        assertThat(mixed.place("b").tied()).isZero();
        var alike = PublishedTable.of(3).score("a", "84.50").score("b", "84.46").named("c");
        for (var unit : new String[] {"a", "b"}) {
            assertThat(alike.place(unit).place()).isEqualTo(alike.place(unit).computed());
        }
    }

    @Test
    void equalScoresShareTheirPlacesAndTheNextIsSkipped() {
        var table = PublishedTable.of(4)
                .score("c", "88.5")
                .score("d", "70")
                .score("a", "90.1")
                .score("b", "88.50");
        assertThat(List.of("a", "b", "c", "d"))
                .extracting(unit -> table.place(unit).computed())
                .containsExactly(Interval.exact(1), new Interval(2, 3), new Interval(2, 3), Interval.exact(4));
        assertThat(table.place("b").tied()).isEqualTo(1);
    }

    @Test
    void aBandOutsideWhatTheScoresAllowDoesNotFitAndIsKept() {
        var table = PublishedTable.of(5).score("a", "90", 1).score("b", "80", 2).band("c", 1, 2);
        assertThat(table.misfits()).containsExactly("c");
        assertThat(table.place("c").place()).isEqualTo(new Interval(1, 2));
    }

    @Test
    void equallyAttestedUnitsOnOnePlaceHoldNobodyInPosition() {
        var table = PublishedTable.of(3).place("a", 2).place("b", 2).named("c");
        assertThat(table.place("c").place()).isEqualTo(new Interval(1, 3));
        assertThat(table.misfits()).isEmpty();
        assertThat(table.places().consistent()).isFalse();
    }

    @Test
    void aPlaceThatLeavesTooFewAboveDoesNotFit() {
        var table = PublishedTable.of(4).score("a", "90", 2).score("x", "95").score("y", "97");
        assertThat(table.misfits()).containsExactly("a");
        assertThat(table.place("x").place()).isEqualTo(new Interval(2, 3));
    }

    @Test
    void whereAllScoresAreKnownAPlaceAgainstThemHoldsNobody() {
        var table = PublishedTable.of(5)
                .score("a", "95.00", 3)
                .score("b", "94.00", 1)
                .score("c", "93.00", 2)
                .score("d", "70.00", 5)
                .score("e", "60.00");
        assertThat(table.misfits()).containsExactly("a", "b", "c", "d");
        assertThat(table.places().held()).isEmpty();
        assertThat(table.place("e").place()).isEqualTo(Interval.exact(5));
        assertThat(table.place("e").computed()).isEqualTo(Interval.exact(5));
        assertThat(table.place("a").place()).isEqualTo(Interval.exact(3));
        assertThat(table.places().consistent()).isFalse();
    }

    @Test
    void attestationsDoNotOutweighScores() {
        var table = PublishedTable.of(4)
                .score("a", "90", 1)
                .score("b", "80", 3)
                .score("c", "70", 2, 9)
                .score("d", "60", 4);
        assertThat(table.misfits()).containsExactly("b", "c");
        assertThat(table.places().anchors()).containsExactlyInAnyOrder("a", "d");
    }

    @Test
    void ofTwoSwappedPlacesAmongUnknownScoresTheBetterAttestedOneHolds() {
        var table = PublishedTable.of(5)
                .score("a", "90", 1)
                .score("b", "80", 4)
                .score("c", "70", 3, 2)
                .named("d");
        assertThat(table.misfits()).containsExactly("b");
        assertThat(table.place("d").place()).isEqualTo(new Interval(4, 5));
    }

    @Test
    void oneContradictionTakesNothingFromPlacesElsewhereInTheTable() {
        var table = PublishedTable.of(9)
                .score("a", "95", 1)
                .score("b", "90", 3)
                .score("c", "92", 4)
                .score("d", "80", 7)
                .score("e", "75")
                .place("f", 8);
        assertThat(table.misfits()).isEmpty();
        assertThat(table.places().anchors()).containsExactlyInAnyOrder("a", "d", "f");
        assertThat(table.place("e").place()).isEqualTo(Interval.exact(9));
    }

    @Test
    void threePlacesThatOnlyTogetherLeaveTooFewAboveAreDisputed() {
        var table = PublishedTable.of(6)
                .score("a", "90", 3)
                .score("x", "95")
                .score("y", "97")
                .place("u", 1)
                .place("v", 6);
        assertThat(table.places().anchors()).containsExactly("v");
        assertThat(table.misfits()).isEmpty();
    }

    @Test
    void aBandHoldsOthersOutOfItsPlacesWhereItFillsThem() {
        var table = PublishedTable.of(6)
                .score("a", "80")
                .score("b", "90", 1)
                .band("x", 5, 6)
                .band("y", 5, 6)
                .named("z");
        assertThat(table.place("a").place()).isEqualTo(new Interval(2, 4));
        assertThat(table.place("z").place()).isEqualTo(new Interval(2, 4));
        assertThat(table.places().held().keySet()).containsExactlyInAnyOrder("b", "x", "y");
    }

    @Test
    void anExactPlaceGoesBeforeBandsAndOfTooManyBandsNoneHolds() {
        var table = PublishedTable.of(6)
                .place("a", 1)
                .band("x", 1, 2)
                .band("y", 1, 2)
                .band("z", 5, 6)
                .named("u");
        assertThat(table.places().held().keySet()).containsExactlyInAnyOrder("a", "z");
        assertThat(table.place("x").place()).isEqualTo(Interval.exact(2));
        assertThat(table.place("u").place()).isEqualTo(new Interval(2, 6));
        assertThat(table.misfits()).isEmpty();
    }

    /** Too many orders to table them all; of those that leave out one place there are few. */
    @Test
    void amongThousandsTheOneThatContradictsTheOthersAloneHoldsNobody() {
        var table = PublishedTable.of(2200);
        for (int i = 0; i < 1100; i++) {
            table.score("u" + i, "" + (5000 - i), i == 500 ? 1100 : 2 * i + 1);
        }
        assertThat(table.misfits()).containsExactly("u500");
        assertThat(table.places().anchors()).hasSize(1099);
    }

    @Test
    void withoutRoomToSearchOnlyWhatIsMetInAContradictionIsSetAside() {
        var table = PublishedTable.of(6)
                .place("a", 1)
                .place("b", 2)
                .place("c", 2)
                .place("d", 6)
                .band("e", 3, 4);
        var evidence = TenableFacts.of(table.entries(), 6, 0, 0);
        assertThat(IntStream.range(0, 5).filter(evidence::holds)).containsExactly(0, 3, 4);
    }

    @Test
    void whatAllPlacesSayTheOtherWayRoundHoldsNobody() {
        var table = PublishedTable.of(63);
        for (int i = 0; i < 30; i++) {
            table.score("u" + i, "" + (90 - i), 45 - i);
        }
        assertThat(table.places().held()).isEmpty();
    }

    @Test
    void aPlaceBeyondTheLastIsKeptAndDoesNotFit() {
        var table = PublishedTable.of(3).place("a", 9).band("b", 5, 8).named("c");
        assertThat(table.misfits()).containsExactly("a", "b");
        assertThat(table.place("c").place()).isEqualTo(new Interval(1, 3));
    }

    @Test
    void anUnknownUnitHasNoPlace() {
        assertThat(PublishedTable.parIndex2019().places().find("ha-tay")).isEmpty();
    }

    @Test
    void moreEntriesThanRankedUnitsOrAUnitTwiceIsRefused() {
        assertThatThrownBy(() -> PublishedTable.of(1).named("a").named("b").places())
                .hasMessage("1 ranked units cannot be 2");
        assertThatThrownBy(() -> PublishedTable.of(3).named("a").named("a").places())
                .hasMessage("a is twice in one table");
    }
}
