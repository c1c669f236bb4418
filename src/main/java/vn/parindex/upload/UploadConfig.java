package vn.parindex.upload;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much an upload may be; whoever raises {@code compressed-bytes} raises {@code quarkus.http.limits.max-body-size} too. */
@ConfigMapping(prefix = "parindex.upload")
public interface UploadConfig {

    /** The size of what is sent: 64 MiB. */
    @WithDefault("67108864")
    long compressedBytes();

    /** The size of all files of a data package: 1 GiB. */
    @WithDefault("1073741824")
    long expandedBytes();

    /** How many lines the files of a data package may have together. */
    @WithDefault("12000000")
    long rows();
}
