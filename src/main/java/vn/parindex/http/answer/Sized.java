package vn.parindex.http.answer;

/** An answer whose length is known before it is written. */
public interface Sized {

    /** In bytes. */
    long size();
}
