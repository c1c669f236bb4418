package vn.parindex.catalog;

/**
 * A unit's place on a tile-grid map.
 */
public record Tile(String layout, String unit, int row, int column) {}
