package vn.parindex.intake.publishing;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.parindex.intake.DataPackage;
import vn.parindex.intake.Finding;
import vn.parindex.intake.Finding.Severity;
import vn.parindex.intake.PackageRules;
import vn.parindex.intake.upload.NewFindings;
import vn.parindex.intake.upload.Upload;
import vn.parindex.intake.upload.UploadContent;
import vn.parindex.intake.upload.UploadLimits;

/**
 * What the check of an upload came to.
 *
 * @param data the whole dataset as the upload would make it; empty where nothing could be read
 * @param rows how many rows it has
 * @param findings all of them, errors first
 * @param counted those that the data before had not
 */
record Checked(Optional<DataPackage> data, long rows, List<Finding> findings, List<Finding> counted) {

    /**
     * Checks an upload against the data it changes. Only what it makes worse counts: published figures do break rules.
     *
     * @param base the dataset that is changed; empty before the first release
     */
    static Checked of(Upload upload, Optional<DataPackage> base) {
        var content = upload.open(UploadLimits.DEFAULTS);
        if (content instanceof UploadContent.Replacement replacement) {
            return check(replacement.data(), List.of(), base);
        }
        if (content instanceof UploadContent.Amendment amendment && base.isPresent()) {
            var patched = amendment.patch().apply(base.get());
            return check(
                    patched.result(),
                    Stream.concat(amendment.findings().stream(), patched.findings().stream())
                            .toList(),
                    base);
        }
        var findings = errorsFirst(content.findings());
        return new Checked(Optional.empty(), 0, findings, findings);
    }

    private static Checked check(DataPackage data, List<Finding> before, Optional<DataPackage> base) {
        var report = PackageRules.check(data);
        var findings = errorsFirst(
                Stream.concat(before.stream(), report.findings().stream()).toList());
        var known =
                base.map(PackageRules::check).map(PackageRules.Report::findings).orElse(List.of());
        return new Checked(Optional.of(data), report.rows(), findings, NewFindings.added(known, findings));
    }

    private static List<Finding> errorsFirst(List<Finding> findings) {
        return Stream.concat(
                        findings.stream().filter(finding -> finding.severity() == Severity.ERROR),
                        findings.stream().filter(finding -> finding.severity() != Severity.ERROR))
                .toList();
    }

    /** Every error counts, whether the data had it before or not: what breaks a rule is not published. */
    boolean isInvalid() {
        return data.isEmpty() || findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
    }

    int warnings() {
        return (int) counted.stream()
                .filter(finding -> finding.severity() == Severity.WARNING)
                .count();
    }

    int errors() {
        return (int) findings.stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .count();
    }
}
