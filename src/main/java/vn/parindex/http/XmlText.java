package vn.parindex.http;

/** Which text XML 1.0 can hold (section 2.2): not most control characters, nor half a surrogate pair, whatever their escape. */
public final class XmlText {

    private static final int REPLACEMENT = 0xFFFD;

    private XmlText() {}

    /** The text with U+FFFD in place of what XML cannot hold. */
    public static String legal(String text) {
        return text.codePoints().allMatch(XmlText::isLegal)
                ? text
                : text.codePoints()
                        .map(each -> isLegal(each) ? each : REPLACEMENT)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
    }

    private static boolean isLegal(int each) {
        return each >= 0x20 && each < 0xD800
                || each == '\t'
                || each == '\n'
                || each == '\r'
                || each >= 0xE000 && each < 0xFFFE
                || each >= 0x10000;
    }
}
