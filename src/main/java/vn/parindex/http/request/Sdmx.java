package vn.parindex.http.request;

import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What differs at the addresses of SDMX, whose protocol is not ours. */
public final class Sdmx {

    /** What every operation of it takes. */
    public static final List<String> PARAMETERS = List.of("release", "asOf", "lang", "format");

    private static final String ROOT = "/sdmx";
    private static final Pattern OF_COMPONENT = Pattern.compile("c\\[[A-Za-z0-9_@$-]+]");

    private Sdmx() {}

    /** Whether a path is one of SDMX, whose errors and parameters are its own. */
    public static boolean isAt(String path) {
        return path.equals(ROOT) || path.startsWith(ROOT + "/");
    }

    /** Whether an operation is one of SDMX. */
    public static boolean isOf(Method method) {
        Path path = method.getDeclaringClass().getAnnotation(Path.class);
        return path != null && isAt(path.value());
    }

    /** The name under which an operation declares a parameter: all of {@code c[DIMENSION]} are its {@code c}. */
    public static String declared(String name, Set<String> known) {
        return known.contains("c") && OF_COMPONENT.matcher(name).matches() ? "c" : name;
    }
}
