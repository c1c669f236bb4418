package vn.parindex.format;

import java.io.IOException;
import vn.parindex.http.answer.Sized;

/**
 * Bytes that lie ready, sent as they are.
 *
 * @param from the first byte that is sent
 * @param size how many are sent
 */
public record Download(Bytes bytes, long from, long size) implements Sized {

    /** Where they lie. */
    @FunctionalInterface
    public interface Bytes {

        /** Those from a place on, at most so many; at least one where there is one. */
        byte[] read(long from, int most) throws IOException;
    }
}
