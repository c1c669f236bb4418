package vn.parindex.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.parindex.dataset.DataPackage;
import vn.parindex.dataset.PackageFiles;
import vn.parindex.dataset.rules.PackageRules;

class LargePackageTest {

    @Test
    void itKeepsEveryRuleAndAddsNoFindingToTheShippedOnes(@TempDir Path folder) throws IOException {
        var zip = folder.resolve("large.zip");
        LargePackage.write(70_000, zip);

        var shipped = PackageRules.check(DataPackage.of(PackageFiles.shipped()));
        var large = PackageRules.check(DataPackage.of(PackageFiles.at(zip)));

        assertThat(large.errors()).isEmpty();
        assertThat(large.warnings()).hasSameSizeAs(shipped.warnings());
        assertThat(large.rows() - shipped.rows()).isEqualTo(70_000 + 3321 + 3 + 10 + 1);
    }
}
