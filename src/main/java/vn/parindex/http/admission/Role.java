package vn.parindex.http.admission;

import java.util.Arrays;
import java.util.Optional;

/** What somebody may do, from the least; each role includes those before it. */
public enum Role {
    EDITOR("editor"),
    PUBLISHER("publisher"),
    ADMIN("admin");

    private final String code;

    Role(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    public boolean includes(Role other) {
        return compareTo(other) >= 0;
    }

    /** Empty for every other word: a provider knows roles that mean nothing here. */
    public static Optional<Role> find(String code) {
        return Arrays.stream(values()).filter(role -> role.code.equals(code)).findFirst();
    }
}
