package vn.parindex.document;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;

/**
 * The text that bytes are, where nothing says in which encoding they were written: UTF-8 and UTF-16, Windows-1258, or western bytes that
 * an {@link OldFont} shows as Vietnamese.
 *
 * @param encoding its name, as people know it
 */
record Letters(String text, String encoding) {

    private static final Charset VIETNAMESE = Charset.forName("windows-1258");
    private static final Charset WESTERN = Charset.forName("windows-1252");

    static Letters decode(byte[] bytes) {
        if (begins(bytes, 0xEF, 0xBB, 0xBF)) {
            return new Letters(new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8), "UTF-8");
        }
        if (begins(bytes, 0xFF, 0xFE) || hasZeros(bytes, 1)) {
            return new Letters(without(new String(bytes, StandardCharsets.UTF_16LE)), "UTF-16");
        }
        if (begins(bytes, 0xFE, 0xFF) || hasZeros(bytes, 0)) {
            return new Letters(without(new String(bytes, StandardCharsets.UTF_16BE)), "UTF-16");
        }
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes, 0, wholeLetters(bytes)))
                    .toString();
            return new Letters(text, "UTF-8");
        } catch (CharacterCodingException e) {
            return ofBytes(bytes);
        }
    }

    /** One byte, one letter: what makes most sense as Vietnamese; old fonts are converted by whoever knows the whole document. */
    private static Letters ofBytes(byte[] bytes) {
        var vietnamese = Normalizer.normalize(new String(bytes, VIETNAMESE), Normalizer.Form.NFC);
        var western = new String(bytes, WESTERN);
        long asIs = OldFont.plausibility(vietnamese);
        boolean old = OldFont.plausibility(OldFont.TCVN3.convert(western)) > asIs
                || OldFont.plausibility(OldFont.VNI.convert(western)) > asIs;
        return old ? new Letters(western, "Windows-1252") : new Letters(vietnamese, "Windows-1258");
    }

    private static boolean begins(byte[] bytes, int... begin) {
        for (int i = 0; i < begin.length; i++) {
            if (bytes.length <= i || (bytes[i] & 0xFF) != begin[i]) {
                return false;
            }
        }
        return true;
    }

    /** Every other byte of plain letters is zero in UTF-16; digits, delimiters and line ends are enough of them. */
    private static boolean hasZeros(byte[] bytes, int from) {
        int zeros = 0;
        int looked = Math.min(bytes.length, 2048);
        for (int i = from; i < looked; i += 2) {
            zeros += bytes[i] == 0 ? 1 : 0;
        }
        return looked >= 4 && zeros * 5 > looked;
    }

    private static String without(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** A part of a file may end within a letter. */
    private static int wholeLetters(byte[] bytes) {
        int end = bytes.length;
        for (int back = 1; back <= 3 && back <= bytes.length; back++) {
            int lead = bytes[bytes.length - back] & 0xFF;
            if (lead >= 0xC0) {
                int needed = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
                return needed > back ? end - back : end;
            }
            if (lead < 0x80) {
                return end;
            }
        }
        return end;
    }
}
