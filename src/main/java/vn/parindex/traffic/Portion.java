package vn.parindex.traffic;

/** In which portions answers leave, kept ones and computed ones alike (ADR 030, ADR 031). */
public final class Portion {

    /** Bytes that a connection is given in one write: so much lies outside of the heap for a reader. */
    public static final int PIECE = 16 << 10;

    /** Bytes of an answer that leave before others have their turn on the event loop: for fewer the turns cost more than they give. */
    public static final int TURN = 64 << 10;

    private Portion() {}
}
