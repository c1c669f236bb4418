package vn.parindex.dataset.rules;

/** How far the check of a package is; written by one thread and read by others. */
public final class Progress {

    private volatile Long total;
    private volatile long read;
    private volatile long checked;
    private volatile long stored;

    /** Says how many rows there are to read, before they are read. */
    public void expect(long rows) {
        total = rows;
    }

    void read() {
        read++;
    }

    void checked() {
        checked++;
    }

    void stored() {
        stored++;
    }

    /** A row that needs no check is read and stored. */
    public void laid() {
        read++;
        checked++;
        stored++;
    }

    /** Null where it is not known. */
    public Long total() {
        return total;
    }

    /** Rows read from the files so far. */
    public long rowsRead() {
        return read;
    }

    /** Rows that went through every rule about a single row and result. */
    public long rowsChecked() {
        return checked;
    }

    /** Rows that are laid beside the published ones, or were there already. */
    public long rowsStored() {
        return stored;
    }
}
