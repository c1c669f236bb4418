package vn.parindex.loading;

import java.io.FilterOutputStream;
import java.io.IOException;
import vn.parindex.traffic.NoRoomException;
import vn.parindex.traffic.TempFile;

/** Fills a file for as long as all that is written fits; what is too long, or finds no room, leaves no file and is written to nowhere. */
final class ShelfFile extends FilterOutputStream {

    private final TempFile file;
    private long left;
    private boolean whole = true;

    /** {@code most}: how many bytes it may hold. */
    ShelfFile(TempFile file, long most) {
        super(file.sink());
        this.file = file;
        this.left = most;
    }

    /** Whether the file holds all that was written. */
    boolean isWhole() {
        return whole;
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        left -= length;
        if (left < 0) {
            giveUp();
        }
        if (whole) {
            try {
                out.write(bytes, offset, length);
            } catch (NoRoomException e) {
                giveUp();
            }
        }
    }

    private void giveUp() {
        whole = false;
        file.close();
    }
}
