package vn.parindex.upload;

import vn.parindex.dataset.Finding;
import vn.parindex.http.Text;

/** What was sent cannot be read further; the finding says why. */
final class RefusedException extends Exception {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST_VALUE = 120;

    private final transient Finding finding;

    private RefusedException(Finding finding) {
        super(finding.rule());
        this.finding = finding;
    }

    /** {@code value}: what is wrong, such as the name of an entry; null where the upload as a whole is meant. */
    static RefusedException because(String rule, String value, String vi, String en) {
        return new RefusedException(Finding.error(Upload.WHOLE, 0, null, printable(value), rule, new Text(vi, en)));
    }

    Finding finding() {
        return finding;
    }

    /** A name from a hostile file ends up in logs and on screens. */
    static String printable(String text) {
        if (text == null) {
            return null;
        }
        var plain = text.replaceAll("\\p{C}", "\uFFFD");
        return plain.length() > LONGEST_VALUE ? plain.substring(0, LONGEST_VALUE) + "…" : plain;
    }
}
