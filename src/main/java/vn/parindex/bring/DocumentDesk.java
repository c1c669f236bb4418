package vn.parindex.bring;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import vn.parindex.catalog.Catalog;
import vn.parindex.document.Budget;
import vn.parindex.document.DocumentReader;
import vn.parindex.document.UnreadableException;
import vn.parindex.http.Text;
import vn.parindex.http.problem.ProblemException;
import vn.parindex.http.problem.ProblemType;
import vn.parindex.understanding.DocumentUnderstanding;
import vn.parindex.understanding.Hints;
import vn.parindex.understanding.Understanding;
import vn.parindex.upload.DocumentContainer;
import vn.parindex.upload.UploadConfig;
import vn.parindex.upload.UploadLimits;

/**
 * Reads documents one after the other, away from the threads of requests: however a library behaves, it holds up this desk and
 * nothing else, and whoever waits is told.
 */
@ApplicationScoped
class DocumentDesk {

    private static final Budget.Limits LIMITS = Budget.Limits.DEFAULTS;
    /** How long a library may take after it was told to stop, before nobody waits for it any more. */
    private static final long GRACE_SECONDS = 5;

    private static final long WAIT_SECONDS = 20;

    private final UploadLimits limits;
    private final Semaphore place = new Semaphore(1, true);
    private final ExecutorService desk = Executors.newSingleThreadExecutor(work -> {
        var thread = new Thread(work, "document-desk");
        thread.setDaemon(true);
        return thread;
    });

    DocumentDesk(UploadConfig config) {
        this.limits = UploadLimits.of(config);
    }

    /** What was read of a document and understood. */
    record Read(vn.parindex.document.Document document, Understanding understanding) {}

    /**
     * Reads and understands a document.
     *
     * @throws ProblemException 422 with the reason where it is not read; 503 where another one takes too long
     */
    Read read(Path path, String file, Hints asked, Catalog catalog) {
        try {
            if (!place.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS)) {
                throw busy();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw busy();
        }
        // The place is free when the work is done, not when nobody waits for it any more.
        var reading = desk.submit(() -> {
            try {
                var document = DocumentReader.read(path, file, new Budget(LIMITS), this::check);
                return new Read(document, DocumentUnderstanding.of(document, catalog, asked));
            } finally {
                place.release();
            }
        });
        try {
            return reading.get(LIMITS.time().toSeconds() + GRACE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            reading.cancel(true);
            throw refused(Budget.tooLong());
        } catch (InterruptedException e) {
            reading.cancel(true);
            Thread.currentThread().interrupt();
            throw busy();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UnreadableException unreadable) {
                throw refused(unreadable);
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    private void check(Path container) {
        DocumentContainer.check(container, limits).ifPresent(finding -> {
            throw new UnreadableException(
                    finding.rule(), finding.message().vi(), finding.message().en());
        });
    }

    private static ProblemException refused(UnreadableException unreadable) {
        return BringProblems.unreadable(unreadable);
    }

    private static ProblemException busy() {
        return ProblemException.of(
                        ProblemType.OVERLOADED,
                        Text.of(
                                "Đang đọc một tài liệu khác; hãy gửi lại sau ít giây.",
                                "Another document is being read; send yours again in a few seconds."))
                .with("Retry-After", "10");
    }

    @PreDestroy
    void close() {
        desk.shutdownNow();
    }
}
