package vn.parindex.dcat;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LegalActsTest {

    @Test
    void aTitleBecomesAnAddressWithoutMarks() {
        assertThat(LegalActs.key("Quyết định 876/QĐ-BNV")).isEqualTo("quyet-dinh-876-qd-bnv");
        assertThat(LegalActs.key("Nghị quyết 202/2025/QH15")).isEqualTo("nghi-quyet-202-2025-qh15");
    }
}
