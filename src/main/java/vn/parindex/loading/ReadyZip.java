package vn.parindex.loading;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import vn.parindex.traffic.TempFile;

/** A download as it lies in its file, which is removed when nobody reads it and it is kept no longer. */
public final class ReadyZip {

    private static final int LENGTH_OF_TAG = 32;

    private final TempFile file;
    private final byte[] digest;
    private int readers = 1;
    private boolean kept = true;

    ReadyZip(TempFile file, byte[] digest) {
        this.file = file;
        this.digest = digest;
    }

    /** In bytes. */
    public long size() {
        return file.size();
    }

    /** The SHA-256 of its bytes, as 64 hex digits. */
    public String checksum() {
        return HexFormat.of().formatHex(digest);
    }

    /** The same for {@code Repr-Digest} (RFC 9530). */
    public String reprDigest() {
        return "sha-256=:" + Base64.getEncoder().encodeToString(digest) + ":";
    }

    /** A strong entity tag: no two downloads of other bytes share it, and all instances tell the same one (RFC 9110, 8.8.1). */
    public String tag() {
        return "\"" + checksum().substring(0, LENGTH_OF_TAG) + "\"";
    }

    /** Where it lies, for whoever took it. */
    Path path() {
        return file.path();
    }

    /** The bytes from a place on, at most so many. */
    public byte[] read(long from, int most) throws IOException {
        return file.read(from, most);
    }

    synchronized ReadyZip taken() {
        readers++;
        return this;
    }

    /** By whoever took it, once. */
    public synchronized void giveBack() {
        readers--;
        closeIfLeft();
    }

    /** It is kept no longer. */
    synchronized void retire() {
        kept = false;
        closeIfLeft();
    }

    private void closeIfLeft() {
        if (!kept && readers == 0) {
            file.close();
        }
    }
}
