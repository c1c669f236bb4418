package vn.parindex.matrix;

import java.util.List;

/** Reads the results out of an answer in one format, as a client of that format does. */
public interface Decoder {

    /** The {@code format=} to ask for, with whatever else this decoder needs to be asked. */
    String parameters();

    /** Whether the format has results alone, so that only observations come in it. */
    default boolean isStatistical() {
        return false;
    }

    /** What the answer says, in its order. */
    List<Cell> decode(byte[] answer) throws Exception;
}
