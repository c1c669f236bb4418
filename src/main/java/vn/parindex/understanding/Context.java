package vn.parindex.understanding;

import java.util.Set;

/**
 * What a table is about by the words around it and by what the person said.
 *
 * @param table number of the grid, from 1
 * @param indicator code of an index, or of the component that was asked for
 * @param population who is ranked in it
 * @param year 0 where it is not known, and where columns name their own years
 * @param indices those that its titles name
 */
record Context(int table, String indicator, String population, int year, Set<String> indices) {

    String index() {
        return indicator.split("\\.", 2)[0];
    }
}
