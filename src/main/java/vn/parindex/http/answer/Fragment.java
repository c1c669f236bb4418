package vn.parindex.http.answer;

import com.fasterxml.jackson.core.SerializableString;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** JSON that is copied as it is, in UTF-8. Jackson takes it as a text that needs no quotes; it is never quoted. */
final class Fragment implements SerializableString {

    private volatile byte[] written;

    boolean isWritten() {
        return written != null;
    }

    void write(byte[] json) {
        written = json;
    }

    @Override
    public byte[] asUnquotedUTF8() {
        return written;
    }

    @Override
    public int appendUnquotedUTF8(byte[] buffer, int offset) {
        byte[] json = written;
        if (offset + json.length > buffer.length) {
            return -1;
        }
        System.arraycopy(json, 0, buffer, offset, json.length);
        return json.length;
    }

    @Override
    public int writeUnquotedUTF8(OutputStream out) throws IOException {
        byte[] json = written;
        out.write(json);
        return json.length;
    }

    @Override
    public int putUnquotedUTF8(ByteBuffer buffer) {
        byte[] json = written;
        if (json.length > buffer.remaining()) {
            return -1;
        }
        buffer.put(json);
        return json.length;
    }

    @Override
    public String getValue() {
        return new String(written, StandardCharsets.UTF_8);
    }

    @Override
    public int charLength() {
        return getValue().length();
    }

    @Override
    public int appendUnquoted(char[] buffer, int offset) {
        String json = getValue();
        if (offset + json.length() > buffer.length) {
            return -1;
        }
        json.getChars(0, json.length(), buffer, offset);
        return json.length();
    }

    @Override
    public char[] asQuotedChars() {
        throw new UnsupportedOperationException();
    }

    @Override
    public byte[] asQuotedUTF8() {
        throw new UnsupportedOperationException();
    }

    @Override
    public int appendQuotedUTF8(byte[] buffer, int offset) {
        throw new UnsupportedOperationException();
    }

    @Override
    public int appendQuoted(char[] buffer, int offset) {
        throw new UnsupportedOperationException();
    }

    @Override
    public int writeQuotedUTF8(OutputStream out) {
        throw new UnsupportedOperationException();
    }

    @Override
    public int putQuotedUTF8(ByteBuffer buffer) {
        throw new UnsupportedOperationException();
    }
}
