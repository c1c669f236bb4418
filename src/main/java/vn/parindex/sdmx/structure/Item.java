package vn.parindex.sdmx.structure;

import vn.parindex.http.Text;

/**
 * A code, concept or agency.
 *
 * @param description null without one
 * @param parent id of the item above it; null at the top
 */
public record Item(String id, Text name, Text description, String parent) {

    public static Item of(String id, String vi, String en) {
        return new Item(id, Text.of(vi, en), null, null);
    }
}
