package vn.parindex.http.problem;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.parindex.http.Text;

/** Ends a request with a problem. */
public class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final ProblemType type;
    private final transient Text detail;
    private final transient List<Fault> faults;
    private final transient Map<String, String> headers;

    private ProblemException(ProblemType type, Text detail, List<Fault> faults, Map<String, String> headers) {
        super(type.code() + ": " + detail.en());
        this.type = type;
        this.detail = detail;
        this.faults = List.copyOf(faults);
        this.headers = headers;
    }

    public static ProblemException of(ProblemType type, Text detail) {
        return new ProblemException(type, detail, List.of(), Map.of());
    }

    public static ProblemException of(ProblemType type, Text detail, List<Fault> faults) {
        return new ProblemException(type, detail, faults, Map.of());
    }

    /** A 400 that names these faults. */
    public static ProblemException invalid(List<Fault> faults) {
        if (faults.size() == 1) {
            return of(ProblemType.INVALID_REQUEST, faults.get(0).message(), faults);
        }
        return of(ProblemType.INVALID_REQUEST, FaultList.count(faults), faults);
    }

    /** A 404 for something of this name in the path, with the known names nearest to it. */
    public static ProblemException notFound(Fault fault) {
        return of(ProblemType.NOT_FOUND, fault.message(), List.of(fault));
    }

    /** The same with one more response header. */
    public ProblemException with(String header, String value) {
        Map<String, String> more = new TreeMap<>(headers);
        more.put(header, value);
        ProblemException copy = new ProblemException(type, detail, faults, more);
        copy.setStackTrace(getStackTrace());
        return copy;
    }

    public ProblemType type() {
        return type;
    }

    public Text detail() {
        return detail;
    }

    public List<Fault> faults() {
        return faults;
    }

    public Map<String, String> headers() {
        return headers;
    }
}
