package vn.parindex.access;

/** How a caller became known. */
public enum CallerKind {
    /** By a publisher token of this installation. */
    TOKEN("token"),
    /** By a token of the OpenID Connect provider. */
    OIDC("oidc"),
    /** Nobody asked: the service does it by itself. */
    SERVICE("service");

    private final String code;

    CallerKind(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}
