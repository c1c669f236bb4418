package vn.parindex.http;

import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What differs at the addresses of SDMX, whose protocol is not ours. */
final class Sdmx {

    /** What every operation of it takes. */
    static final List<String> PARAMETERS = List.of("release", "asOf", "lang", "format");

    private static final String ROOT = "/sdmx";
    private static final Pattern OF_COMPONENT = Pattern.compile("c\\[[A-Za-z0-9_@$-]+]");

    private Sdmx() {}

    static boolean isAt(String path) {
        return path.equals(ROOT) || path.startsWith(ROOT + "/");
    }

    static boolean isOf(Method method) {
        Path path = method.getDeclaringClass().getAnnotation(Path.class);
        return path != null && isAt(path.value());
    }

    /** The name under which an operation declares a parameter: all of {@code c[DIMENSION]} are its {@code c}. */
    static String declared(String name, Set<String> known) {
        return known.contains("c") && OF_COMPONENT.matcher(name).matches() ? "c" : name;
    }
}
