package vn.parindex.page;

import vn.parindex.http.Text;

/**
 * A view that somebody may have meant.
 *
 * @param path its address within the service
 */
record Sight(String path, Text label) {}
