package vn.parindex.catalog;

import static java.util.Comparator.comparing;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.parindex.catalog.ShippedUnits.UNITS;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class VietnameseOrderTest {

    @Test
    void lettersComeFirstAndTonesOnlyBetweenEqualLetters() {
        var inOrder = List.of(
                "Bà Rịa - Vũng Tàu",
                "Bạc Liêu",
                "Bắc Giang",
                "Cao Bằng",
                "Dân tộc",
                "Đà Nẵng",
                "Đắk Lắk",
                "Điện Biên",
                "Gia Lai",
                "Hà Nội",
                "Hải Phòng",
                "Hòa Bình",
                "Hồ Chí Minh",
                "Quảng Ngãi",
                "Quảng Ninh");
        var shuffled = new ArrayList<>(inOrder);
        Collections.shuffle(shuffled, new Random(1));
        shuffled.sort(comparing(VietnameseOrder::sortKey));
        assertThat(shuffled).isEqualTo(inOrder);
    }

    @Test
    void aKeyIsTheSameEachTimeAndHowTheMarksAreEncodedDoesNotMatter() {
        assertThat(VietnameseOrder.sortKey("Đà Nẵng"))
                .isEqualTo(VietnameseOrder.sortKey("Đà Nẵng"))
                .isEqualTo(VietnameseOrder.sortKey("Đa\u0300 Na\u0306\u0303ng"))
                .matches("[0-9a-f]+");
    }

    @Test
    void unitsOfOneNameFollowEachOtherFromTheOldest() {
        var units = new ArrayList<>(UNITS);
        Collections.shuffle(units, new Random(2));
        units.sort(VietnameseOrder.OF_UNITS);
        assertThat(units).extracting(Unit::id).containsSubsequence("hai-phong", "hai-phong-2025", "hue", "hung-yen");
    }

    @Test
    void twoNamesAreInTheOrderOfTheirKeys() {
        var names = new ArrayList<>(UNITS.stream().map(Unit::nameVi).toList());
        names.addAll(List.of("Đa\u0300 Na\u0306\u0303ng", "hà nội", "Hà  Nội", "Ha Noi", ""));
        for (var one : names) {
            for (var other : names) {
                assertThat(Integer.signum(VietnameseOrder.OF_NAMES.compare(one, other)))
                        .as("%s, %s", one, other)
                        .isEqualTo(
                                Integer.signum(VietnameseOrder.sortKey(one).compareTo(VietnameseOrder.sortKey(other))));
            }
        }
    }
}
