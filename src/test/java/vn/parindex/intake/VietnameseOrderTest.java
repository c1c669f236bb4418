package vn.parindex.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Sort keys order names as a Vietnamese dictionary does. */
class VietnameseOrderTest {

    @Test
    void marksAndLettersHaveTheirVietnamesePlaces() {
        var names = Stream.of(
                "Đồng Nai",
                "Hải Phòng",
                "Điện Biên",
                "Bình Định",
                "Hà Nội",
                "Cần Thơ",
                "Đà Nẵng",
                "Dương",
                "An Giang",
                "Ấn");
        assertThat(names.sorted(Comparator.comparing(VietnameseOrder::key)))
                .containsExactly(
                        "An Giang",
                        "Ấn",
                        "Bình Định",
                        "Cần Thơ",
                        "Dương",
                        "Đà Nẵng",
                        "Điện Biên",
                        "Đồng Nai",
                        "Hà Nội",
                        "Hải Phòng");
    }
}
