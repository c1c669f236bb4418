package vn.parindex.release;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Only where the address names others is a server that takes no writes given up for another (ADR 037). */
class SeveralServersTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            jdbc:postgresql://one,two/parindex?targetServerType=preferPrimary | true
            jdbc:postgresql://one:5432,two:5433,three/parindex                | true
            jdbc:postgresql://one:5432/parindex                               | false
            jdbc:postgresql://one/parindex?options=a,b                        | false
            jdbc:h2:file:./a,b/parindex;WRITE_DELAY=0                          | false
            """)
    void anAddressNamesSeveralServersOrOne(String address, boolean several) {
        assertThat(ReadinessRepository.namesSeveral(address)).isEqualTo(several);
    }
}
