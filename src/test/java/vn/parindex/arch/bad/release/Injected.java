package vn.parindex.arch.bad.release;

import jakarta.inject.Inject;

/** A class that hides what it needs in a field. */
public class Injected {

    @Inject
    Getter needed;
}
