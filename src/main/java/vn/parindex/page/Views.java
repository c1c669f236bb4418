package vn.parindex.page;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Which addresses are views for people, and which can never be one. */
final class Views {

    private static final String SEGMENT = "/[^/]+";

    private static final Pattern VIEW = Pattern.compile(String.join(
            "|",
            List.of(
                    "/",
                    "/(rankings|map|movers)(" + SEGMENT + SEGMENT + ")?",
                    "/figures" + SEGMENT + SEGMENT + SEGMENT,
                    "/(provinces|ministries|regions|sources)(" + SEGMENT + ")?",
                    "/sipas(/[0-9]{4})?",
                    "/compare",
                    "/about",
                    "/contradictions",
                    "/docs(/[a-z-]+)?",
                    "/publish(" + SEGMENT + ")*")));

    /** The first segments below which machines are served: whatever is asked there, people are not meant. */
    private static final Set<String> MACHINES =
            Set.of("api", "q", "sdmx", "charts", "embed", "feeds", "catalog", "assets", "problems", ".well-known");

    private Views() {}

    static boolean isView(String path) {
        return VIEW.matcher(path).matches();
    }

    /** The same address without the slashes that it ends with. */
    static String withoutSlash(String path) {
        int end = path.length();
        while (end > 1 && path.charAt(end - 1) == '/') {
            end--;
        }
        return path.substring(0, end);
    }

    /** Whether somebody who asks here for a page should be told by a page that there is none. */
    static boolean couldBeView(String path) {
        String[] segments = path.split("/", -1);
        return path.startsWith("/")
                && segments.length > 1
                && !segments[1].isEmpty()
                && !MACHINES.contains(segments[1])
                && !segments[segments.length - 1].contains(".");
    }
}
