package vn.parindex.crash;

/**
 * The step during which the service is killed.
 *
 * @param target the draft, or the earlier release; null for an upload
 * @param mark what all marked rows carry where the step takes effect
 * @param reason no other step has the same; null where a step takes none
 */
record Step(Kind kind, Call call, String target, String mark, String reason) {

    @Override
    public String toString() {
        return kind.label() + " of " + mark + ": " + call;
    }
}
