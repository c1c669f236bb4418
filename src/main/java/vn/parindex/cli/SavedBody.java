package vn.parindex.cli;

import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;
import java.util.concurrent.atomic.AtomicLong;

/** The body of an answer that goes into a file; trouble with the file is told apart from trouble with the connection. */
final class SavedBody implements BodySubscriber<byte[]> {

    /** The file cannot be written; asking the service again would not help. */
    static final class Unwritable extends IOException {

        Unwritable(IOException cause) {
            super(cause);
        }
    }

    private final Path target;
    private final AtomicLong saved;
    private final CompletableFuture<byte[]> done = new CompletableFuture<>();
    private Subscription subscription;
    private FileChannel file;

    /** @param saved counts the bytes, from 0 */
    SavedBody(Path target, AtomicLong saved) {
        this.target = target;
        this.saved = saved;
    }

    @Override
    public CompletionStage<byte[]> getBody() {
        return done;
    }

    @Override
    public void onSubscribe(Subscription subscription) {
        this.subscription = subscription;
        saved.set(0);
        try {
            file = FileChannel.open(
                    target, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE);
            subscription.request(1);
        } catch (IOException e) {
            fail(e);
        }
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        try {
            for (var buffer : buffers) {
                while (buffer.hasRemaining()) {
                    saved.addAndGet(file.write(buffer));
                }
            }
            subscription.request(1);
        } catch (IOException e) {
            fail(e);
        }
    }

    @Override
    public void onError(Throwable failure) {
        close();
        done.completeExceptionally(failure);
    }

    @Override
    public void onComplete() {
        close();
        done.complete(new byte[0]);
    }

    private void fail(IOException failure) {
        subscription.cancel();
        done.completeExceptionally(new Unwritable(failure));
        close();
    }

    private void close() {
        try {
            if (file != null) {
                file.close();
            }
        } catch (IOException e) {
            done.completeExceptionally(new Unwritable(e));
        }
    }
}
