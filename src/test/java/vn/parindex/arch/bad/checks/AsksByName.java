package vn.parindex.arch.bad.checks;

import vn.parindex.http.request.Inquiry;

/** A rule that asks the request itself, where a value would do. */
public class AsksByName {

    public String look(Inquiry inquiry) {
        return inquiry.path();
    }
}
