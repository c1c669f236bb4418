package vn.parindex.management;

import java.util.Set;

/** The addresses of the platform below {@code /q}, by who may see them. Everything below it that is not named here is for insiders. */
final class Operational {

    static final String EXPLORER = "/q/swagger-ui";
    private static final String ROOT = "/q/";
    private static final String CONTRACT = "/q/openapi";

    /** Which everybody may ask, to be told no more than whether all is well. */
    private static final Set<String> HEALTH =
            Set.of("/q/health", "/q/health/live", "/q/health/ready", "/q/health/started");

    private Operational() {}

    /** Whether it is about the platform at all. */
    static boolean isHere(String path) {
        return path.startsWith(ROOT) || path.equals("/q");
    }

    static boolean isPublic(String path) {
        return path.equals(CONTRACT)
                || path.startsWith(CONTRACT + "/")
                || path.startsWith(CONTRACT + ".")
                || isExplorer(path);
    }

    static boolean isExplorer(String path) {
        return path.equals(EXPLORER) || path.startsWith(EXPLORER + "/");
    }

    static boolean isDocumentOfExplorer(String path) {
        return Set.of("", "/", "/index.html").contains(path.substring(EXPLORER.length()));
    }

    static boolean isHealth(String path) {
        return HEALTH.contains(path);
    }
}
