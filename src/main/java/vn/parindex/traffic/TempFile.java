package vn.parindex.traffic;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jboss.logging.Logger;

/** A file that counts in {@link TempSpace} until it is closed, which removes it. One thread may write while another one reads. */
public final class TempFile implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(TempFile.class);

    private final TempSpace space;
    private final Path path;
    private final FileChannel channel;
    private long written;
    private long read;
    private boolean closed;

    TempFile(TempSpace space, Path path) throws IOException {
        this.space = space;
        this.path = path;
        this.channel = FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    public Path path() {
        return path;
    }

    /** @throws NoRoomException where all files together would hold more than they may; then nothing is written */
    public synchronized void append(byte[] bytes) throws IOException {
        append(ByteBuffer.wrap(bytes));
    }

    private synchronized void append(ByteBuffer bytes) throws IOException {
        int size = bytes.remaining();
        space.take(size);
        int done = 0;
        while (bytes.hasRemaining()) {
            done += channel.write(bytes, written + done);
        }
        written += size;
    }

    /** The next bytes that were not read yet, at most so many; empty where there are none for now. */
    synchronized byte[] read(int most) throws IOException {
        var bytes = read(read, most);
        read += bytes.length;
        return bytes;
    }

    /** The bytes from a place on, at most so many; fewer where the file ends. */
    public synchronized byte[] read(long from, int most) throws IOException {
        var bytes = ByteBuffer.allocate((int) Math.max(0, Math.min(most, written - from)));
        while (bytes.hasRemaining() && channel.read(bytes, from + bytes.position()) >= 0) {
            // What was appended is there.
        }
        return bytes.array();
    }

    /** In bytes. */
    public synchronized long size() {
        return written;
    }

    /** Bytes that were appended and not read yet. */
    synchronized long unread() {
        return written - read;
    }

    /** Appends what is written to it; closing it does not close the file. */
    public OutputStream sink() {
        return new OutputStream() {
            @Override
            public void write(int one) throws IOException {
                append(new byte[] {(byte) one});
            }

            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                append(ByteBuffer.wrap(bytes, offset, length));
            }
        };
    }

    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        space.giveBack(written);
        try {
            channel.close();
            Files.deleteIfExists(path);
        } catch (IOException e) {
            LOG.warnf("The temporary file %s cannot be removed: %s", path, e);
        }
    }
}
