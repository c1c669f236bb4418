package vn.parindex.publishing;

import java.util.Optional;
import vn.parindex.dataset.PackageFormat;
import vn.parindex.http.problem.Fault;
import vn.parindex.http.request.Reading;
import vn.parindex.upload.Upload;

/**
 * What is asked with an upload.
 *
 * @param file which file a table is; empty for the usual one
 * @param key see {@link IdempotentRequest}; null where none was sent
 * @param confirmed whether many rows may go
 * @param dry whether it is checked only, and nothing kept
 */
record UploadRequest(String reason, Optional<String> file, String key, boolean confirmed, boolean dry) {

    /**
     * @param type the media type of what is sent
     */
    static UploadRequest of(UploadQuery query, String type, String idempotencyKey, Reading reading) {
        var reason = Reason.of(query.reason(), reading);
        var file = reading.choice("file", query.file(), PackageFormat.shipped().fileNames());
        if (file.isPresent() && type.equals(Upload.ZIP)) {
            reading.fault(Fault.query(
                    "file",
                    file.get(),
                    "not-here",
                    "Gói dữ liệu (zip) đã có tên từng tệp; hãy bỏ “file”.",
                    "A data package (zip) names its files itself; leave “file” out."));
        }
        var key = IdempotentRequest.key(idempotencyKey, reading);
        boolean confirmed = reading.flag("confirmWithdrawals", query.confirmWithdrawals());
        return new UploadRequest(reason, file, key, confirmed, reading.flag("dryRun", query.dryRun()));
    }
}
