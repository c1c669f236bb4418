package vn.parindex.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Words that are compared without their marks are told with them. */
class BareWordsTest {

    @ParameterizedTest
    @CsvSource({
        "'Chỉ số Năng lực cạnh tranh cấp tỉnh', Năng lực cạnh tranh",
        "'chi so nang luc canh tranh', nang luc canh tranh",
        "'Bộ chỉ số chuyển đổi số (DTI) - năm 2023', chuyển đổi số",
        "'bảng [PCI] 2023', PCI",
        "'… PAPI', PAPI"
    })
    void anIndexOfOthersIsNamedAsItIsWritten(String text, String name) {
        assertThat(IndicatorWords.findForeign(text)).contains(name);
    }

    @Test
    void partsOfWordsAreNoWords() {
        assertThat(IndicatorWords.findForeign("PCIs, spci")).isEmpty();
        assertThat(BareWords.findWritten("", Pattern.compile("x"))).isEmpty();
    }
}
