package vn.parindex.cli;

import java.io.FileNotFoundException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.concurrent.Flow.Subscriber;
import java.util.concurrent.Flow.Subscription;
import java.util.concurrent.atomic.AtomicLong;

/** A file as the body of a request that knows how much of it has gone out; a second try begins at 0 again. */
final class CountingBody implements BodyPublisher {

    private final BodyPublisher file;
    private final AtomicLong sent = new AtomicLong();

    CountingBody(Path path) throws FileNotFoundException {
        this.file = BodyPublishers.ofFile(path);
    }

    long sent() {
        return sent.get();
    }

    @Override
    public long contentLength() {
        return file.contentLength();
    }

    @Override
    public void subscribe(Subscriber<? super ByteBuffer> subscriber) {
        sent.set(0);
        file.subscribe(new Subscriber<>() {
            @Override
            public void onSubscribe(Subscription subscription) {
                subscriber.onSubscribe(subscription);
            }

            @Override
            public void onNext(ByteBuffer bytes) {
                sent.addAndGet(bytes.remaining());
                subscriber.onNext(bytes);
            }

            @Override
            public void onError(Throwable failure) {
                subscriber.onError(failure);
            }

            @Override
            public void onComplete() {
                subscriber.onComplete();
            }
        });
    }
}
