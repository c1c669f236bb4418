package vn.parindex.arch.bad.release;

/** A method named as if it were a property. */
public class Getter {

    public int getNumber() {
        return 1;
    }
}
