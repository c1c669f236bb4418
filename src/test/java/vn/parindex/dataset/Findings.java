package vn.parindex.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.assertj.core.api.AbstractListAssert;
import org.assertj.core.api.ObjectAssert;
import org.assertj.core.groups.Tuple;
import vn.parindex.dataset.Finding.Severity;
import vn.parindex.dataset.rules.PackageRules;

/** Says in tests what a package is expected to be told. */
public final class Findings {

    private Findings() {}

    /** All findings of a package, each as its severity, file, line, column, value and rule; every one must be expected. */
    public static AbstractListAssert<?, List<? extends Tuple>, Tuple, ObjectAssert<Tuple>> assertFindings(
            TestPackage made) {
        return assertFindings(made.build());
    }

    public static AbstractListAssert<?, List<? extends Tuple>, Tuple, ObjectAssert<Tuple>> assertFindings(
            DataPackage data) {
        var findings = PackageRules.check(data).findings();
        assertThat(findings).allSatisfy(finding -> {
            assertThat(finding.message().vi()).isNotBlank().doesNotContain("%s", "%d", "null");
            assertThat(finding.message().en()).isNotBlank().doesNotContain("%s", "%d", "null");
        });
        return assertThat(findings)
                .extracting(
                        Finding::severity,
                        Finding::file,
                        Finding::line,
                        Finding::column,
                        Finding::value,
                        Finding::rule);
    }

    public static Tuple error(String file, int line, String column, String value, String rule) {
        return tuple(Severity.ERROR, file, line, column, value, rule);
    }

    public static Tuple warning(String file, int line, String column, String value, String rule) {
        return tuple(Severity.WARNING, file, line, column, value, rule);
    }
}
