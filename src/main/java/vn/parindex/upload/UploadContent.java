package vn.parindex.upload;

import java.util.List;
import vn.parindex.dataset.DataPackage;
import vn.parindex.dataset.Finding;

/** What an upload turned out to be. */
public sealed interface UploadContent {

    /** What is wrong or odd with it so far; the rules of the format have not been asked yet. */
    List<Finding> findings();

    /**
     * A data package that takes the place of the dataset; what is wrong with its list of files the rules say.
     *
     * @param rows how many rows its tables have; more than that where cells have line breaks
     */
    record Replacement(DataPackage data, long rows) implements UploadContent {
        @Override
        public List<Finding> findings() {
            return List.of();
        }
    }

    /** Rows that change the dataset; with an error among the findings the patch holds only what could be read. */
    record Amendment(Patch patch, List<Finding> findings) implements UploadContent {}

    /** Nothing that can be read further. */
    record Refusal(List<Finding> findings) implements UploadContent {}
}
