package vn.parindex.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The dataset that the service ships keeps every rule, and its warnings are the ones we looked at. */
class ShippedDatasetTest {

    private final PackageRules.Report report = PackageRules.check(DataPackage.of(PackageFiles.classpath("dataset")));

    @Test
    void theShippedDatasetHasNoErrors() {
        report.warnings().forEach(System.out::println);
        assertThat(report.errors()).isEmpty();
    }

    @Test
    void aSmallTestPackageHasNoFindings() {
        assertThat(TestPackage.small().findings()).isEmpty();
    }
}
