package vn.parindex.http.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.parindex.http.BasePath;
import vn.parindex.http.Nearest;

/** What this service has where: tells a client that asked for the wrong thing what would have been right. */
@ApplicationScoped
public class Endpoints {

    /** Where assistants ask, in a protocol of their own (ADR 039): no resource, and its preflights are its own. */
    public static final String MCP = "/mcp";

    private static final int MOST_SUGGESTIONS = 5;
    private static final Pattern FEW_WORDS = Pattern.compile("\\{\\s*\\w+\\s*:\\s*([\\w-]+(?:\\|[\\w-]+)+)\\s*\\}");
    private static final int MISSING_SEGMENT = 6;
    private static final int FAR = 40;

    /** One operation; segments in braces stand for anything. */
    record Endpoint(String method, List<String> segments, Set<String> produces, Set<String> consumes) {

        boolean matches(List<String> path) {
            if (path.size() != segments.size()) {
                return false;
            }
            for (int i = 0; i < path.size(); i++) {
                if (!isVariable(segments.get(i)) && !segments.get(i).equals(path.get(i))) {
                    return false;
                }
            }
            return true;
        }
    }

    private record Suggestion(String path, int distance) {}

    private final List<Endpoint> endpoints = new ArrayList<>();
    /** The methods with which some endpoint takes a body. */
    private final Set<String> withBody;

    Endpoints(BeanManager beans) {
        for (Bean<?> bean : beans.getBeans(Object.class, Any.Literal.INSTANCE)) {
            Path path = bean.getBeanClass().getAnnotation(Path.class);
            if (path != null) {
                for (Method method : bean.getBeanClass().getMethods()) {
                    add(method);
                }
            }
        }
        for (String path : List.of(
                "/q/openapi",
                "/q/swagger-ui",
                "/q/health",
                "/q/health/live",
                "/q/health/ready",
                "/q/health/started",
                "/q/metrics",
                "/q/info")) {
            endpoints.add(new Endpoint("GET", segments(path), Set.of(), Set.of()));
        }
        Set<String> json = Set.of(Format.JSON.mediaType());
        endpoints.add(new Endpoint("POST", segments(MCP), json, json));
        withBody = endpoints.stream()
                .filter(endpoint -> !endpoint.consumes().isEmpty())
                .map(Endpoint::method)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The path of an operation, as its class and itself say, with its variables in braces. */
    public static String template(Method method) {
        Path root = method.getDeclaringClass().getAnnotation(Path.class);
        Path path = method.getAnnotation(Path.class);
        return (root == null ? "" : root.value()) + (path == null ? "" : "/" + path.value());
    }

    private void add(Method method) {
        String template = template(method);
        for (Annotation annotation : method.getAnnotations()) {
            HttpMethod http = annotation.annotationType().getAnnotation(HttpMethod.class);
            if (http != null) {
                spelledOut(template)
                        .forEach(each -> endpoints.add(
                                new Endpoint(http.value(), segments(each), produces(method), consumes(method))));
            }
        }
    }

    /** A variable that stands for a few words, as in <code>{collection: units|regions}</code>, is a template for each of them. */
    private static List<String> spelledOut(String template) {
        Matcher few = FEW_WORDS.matcher(template);
        if (!few.find()) {
            return List.of(template.replaceAll("\\{\\s*(\\w+)\\s*:[^/]*\\}", "{$1}"));
        }
        return Arrays.stream(few.group(1).split("\\|"))
                .map(word -> template.substring(0, few.start()) + word + template.substring(few.end()))
                .flatMap(each -> spelledOut(each).stream())
                .toList();
    }

    /** Asked by several filters of each request. */
    private static final Map<Method, Set<String>> PRODUCED = new ConcurrentHashMap<>();

    /** The media types that an operation answers, in the order of its declaration; unmodifiable. */
    public static Set<String> produces(Method method) {
        return PRODUCED.computeIfAbsent(method, each -> Collections.unmodifiableSet(declared(each)));
    }

    private static Set<String> declared(Method method) {
        Produces produces = method.getAnnotation(Produces.class);
        if (produces == null) {
            produces = method.getDeclaringClass().getAnnotation(Produces.class);
        }
        return types(produces == null ? new String[] {Format.JSON.mediaType()} : produces.value());
    }

    /** The media types that an operation takes; empty where it takes no body. */
    private static Set<String> consumes(Method method) {
        Consumes consumes = method.getAnnotation(Consumes.class);
        return consumes == null ? Set.of() : types(consumes.value());
    }

    private static Set<String> types(String[] values) {
        Set<String> types = new LinkedHashSet<>();
        for (String value : values) {
            Arrays.stream(value.split(","))
                    .map(type -> type.split(";")[0].strip())
                    .forEach(types::add);
        }
        return types;
    }

    private static List<String> segments(String path) {
        return Arrays.stream(path.split("/"))
                .filter(segment -> !segment.isEmpty())
                .toList();
    }

    private static boolean isVariable(String segment) {
        return segment.startsWith("{");
    }

    /** The methods a path takes, in alphabetical order; empty where it does not exist. */
    public Set<String> methods(String path) {
        Set<String> methods = new TreeSet<>();
        endpointsAt(path).forEach(endpoint -> methods.add(endpoint.method()));
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        if (!methods.isEmpty()) {
            methods.add("OPTIONS");
        }
        return methods;
    }

    /** Whether it is a known address of the platform itself (health, metrics, contract) rather than of a resource. */
    public boolean isOperational(String path) {
        return path.startsWith("/q/") && !endpointsAt(path).isEmpty();
    }

    /** The template of the operation at a path, whatever its spelling and format; of several the one with the fewest variables. */
    public Optional<String> findRoute(String path) {
        return endpointsAt(FormatFilter.resourcePath(
                        AddressSpelling.ofPath(BasePath.within(path).orElse(path))))
                .stream()
                .min(Comparator.comparing(endpoint -> endpoint.segments().stream()
                        .filter(Endpoints::isVariable)
                        .count()))
                .map(endpoint -> "/" + String.join("/", endpoint.segments()));
    }

    /** The media types that a path answers to this method. */
    public Set<String> mediaTypes(String path, String method) {
        String asked = method.equals("HEAD") ? "GET" : method;
        Set<String> types = new LinkedHashSet<>();
        endpointsAt(path).stream()
                .filter(endpoint -> endpoint.method().equals(asked))
                .forEach(endpoint -> types.addAll(endpoint.produces()));
        return types;
    }

    /** The media types that a path takes with this method; empty where it takes no body, or does not exist. */
    public Set<String> acceptedTypes(String path, String method) {
        // Asked of each request, and most are reads.
        if (!withBody.contains(method)) {
            return Set.of();
        }
        return endpointsAt(path).stream()
                .filter(endpoint -> endpoint.method().equals(method))
                .flatMap(endpoint -> endpoint.consumes().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Whether anything is at this path or below it. */
    public boolean hasBelow(String path) {
        List<String> root = segments(path);
        return endpoints.stream()
                .map(Endpoint::segments)
                .anyMatch(each -> each.size() >= root.size()
                        && each.subList(0, root.size()).equals(root));
    }

    private Collection<Endpoint> endpointsAt(String path) {
        List<String> segments = segments(path);
        return endpoints.stream().filter(endpoint -> endpoint.matches(segments)).toList();
    }

    /** The addresses nearest to one that does not exist, nearest first; what stands in a variable place is kept. */
    public List<String> nearest(String path) {
        List<String> asked = segments(path);
        if (asked.size() > 12) {
            return List.of();
        }
        Set<String> seen = new LinkedHashSet<>();
        endpoints.stream()
                .filter(endpoint -> endpoint.method().equals("GET"))
                .map(endpoint -> suggestion(asked, endpoint.segments()))
                .filter(suggestion -> suggestion.distance() <= Math.max(MISSING_SEGMENT, path.length() / 2))
                .sorted(Comparator.comparingInt(Suggestion::distance).thenComparing(Suggestion::path))
                .forEach(suggestion -> seen.add(suggestion.path()));
        return seen.stream().limit(MOST_SUGGESTIONS).toList();
    }

    private static Suggestion suggestion(List<String> asked, List<String> template) {
        int shared = Math.min(asked.size(), template.size());
        int distance = MISSING_SEGMENT * Math.abs(asked.size() - template.size());
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < template.size(); i++) {
            String known = template.get(i);
            if (i < shared) {
                String word = asked.get(i);
                distance += isVariable(known) ? 1 : distance(word, known);
                known = isVariable(known) && word.length() <= 60 ? word : known;
            }
            path.append('/').append(known);
        }
        return new Suggestion(path.isEmpty() ? "/" : path.toString(), distance);
    }

    private static int distance(String word, String known) {
        return word.length() > 60 ? FAR : 2 * Nearest.distance(Nearest.plain(word), known);
    }
}
