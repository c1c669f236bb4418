package vn.parindex.arch.bad.http;

import vn.parindex.arch.bad.catalog.RowView;

/** The ground floor knows a floor above it, which knows the ground floor: an arrow up and a circle. */
public record LooksUp(RowView row) {}
