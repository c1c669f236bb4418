package vn.parindex.traffic;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The written pieces of one answer that its reader has not been sent yet, in their order: in memory, and what does not fit there behind them in a
 * temporary file. Counts in {@link Unread} what is held in memory. Guarded by the lock of its {@link Delivery}.
 */
final class Backlog {

    /** Bytes in memory, beyond which the rest waits in a file. */
    private static final int MOST = 512 << 10;

    private final Unread unread;
    private final TempSpace files;
    private final Deque<byte[]> pieces = new ArrayDeque<>();
    private volatile int held;
    private TempFile file;

    Backlog(Unread unread, TempSpace files) {
        this.unread = unread;
        this.files = files;
    }

    /**
     * Puts a piece behind all others.
     *
     * @param spills whether it may go into the file; what comes after it then does too
     * @throws NoRoomException where there is no room for temporary files
     */
    void add(byte[] piece, boolean spills) throws IOException {
        if (file != null || spills && (held + piece.length > MOST || unread.isTight())) {
            if (file == null) {
                file = files.create();
            }
            file.append(piece);
        } else {
            hold(piece);
        }
    }

    private void hold(byte[] piece) {
        pieces.add(piece);
        held += piece.length;
        unread.hold(piece.length);
    }

    boolean hasPiece() {
        return !pieces.isEmpty();
    }

    /** Takes the first piece out; it goes on counting as held until {@link Unread#hold} is told that it left. */
    byte[] poll() {
        byte[] piece = pieces.poll();
        held -= piece.length;
        return piece;
    }

    /** Takes all pieces that are in memory out, as {@link #poll} does one. */
    byte[][] pollAll() {
        byte[][] all = pieces.toArray(byte[][]::new);
        pieces.clear();
        held = 0;
        return all;
    }

    /** Whether more lies in the file. */
    boolean isSpilled() {
        return file != null;
    }

    /** Reads the next piece of the file; blocks, and needs no lock. */
    Reading reading(int most) {
        TempFile from = file;
        return () -> from.read(most);
    }

    /** Reads from a file. */
    @FunctionalInterface
    interface Reading {

        /** At most as many bytes as were asked for; empty where there are none for now. */
        byte[] next() throws IOException;
    }

    /** What was {@linkplain #reading read} of the file waits in memory now; a file that has been read through is removed. */
    void takeBack(byte[] piece) {
        if (piece.length > 0) {
            hold(piece);
        }
        if (file.unread() == 0) {
            closeFile();
        }
    }

    /** Bytes in memory. */
    int held() {
        return held;
    }

    /** Bytes in memory and in the file. */
    long size() {
        return held + (file == null ? 0 : file.unread());
    }

    void clear() {
        unread.hold(-held);
        held = 0;
        pieces.clear();
        closeFile();
    }

    private void closeFile() {
        if (file != null) {
            file.close();
            file = null;
        }
    }
}
