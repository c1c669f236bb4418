package vn.parindex.release;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import org.hibernate.annotations.Immutable;

/** A release takes a row out: the row no longer holds in states that know this release. */
@Entity
@Immutable
@IdClass(Withdrawal.Key.class)
@Table(name = "withdrawal")
public class Withdrawal {

    @Id
    @Column(name = "row_id")
    private long row;

    @Id
    @Column(name = "release")
    private long release;

    protected Withdrawal() {}

    /** Which row, and which release takes it out. */
    public record Key(long row, long release) implements Serializable {}
}
