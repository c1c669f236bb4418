package vn.parindex.observations;

import java.util.Iterator;
import java.util.function.Function;

/**
 * The first items of another sequence, each turned into something else when it is asked for.
 *
 * @param limit how many at most
 */
record MappedItems<S, T>(Iterable<S> from, Function<S, T> function, long limit) implements Iterable<T> {

    @Override
    public Iterator<T> iterator() {
        var items = from.iterator();
        return new Iterator<>() {
            private long left = limit;

            @Override
            public boolean hasNext() {
                return left > 0 && items.hasNext();
            }

            @Override
            public T next() {
                left--;
                return function.apply(items.next());
            }
        };
    }
}
