package vn.parindex.sdmx.structure;

import java.util.Arrays;
import java.util.List;
import vn.parindex.result.State;

/** The letters of the cross-domain code list of observation statuses that our states are written as. */
public enum Status {
    A(State.VALUE),
    O(State.MISSING),
    L(State.NOT_PUBLISHED),
    M(State.NOT_APPLICABLE),
    Q(State.WITHHELD);

    private final State state;

    Status(State state) {
        this.state = state;
    }

    public State state() {
        return state;
    }

    public static Status of(State state) {
        return Arrays.stream(values())
                .filter(each -> each.state == state)
                .findFirst()
                .orElseThrow();
    }

    static List<Item> codes() {
        return Arrays.stream(values())
                .map(each -> new Item(each.name(), each.state.label(), null, null))
                .toList();
    }
}
