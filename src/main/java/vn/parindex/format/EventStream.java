package vn.parindex.format;

import io.smallrye.mutiny.Multi;
import java.util.List;

/**
 * An answer that goes on until there is nothing more to tell.
 *
 * @param batches what is sent at once; the next batch is asked for when the one before has left, so a slow reader makes nothing
 *     pile up. A failure before the first batch is answered like that of any other request.
 */
public record EventStream(Multi<List<ServerEvent>> batches) {

    public static final String MEDIA_TYPE = "text/event-stream";
}
