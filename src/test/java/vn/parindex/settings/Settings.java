package vn.parindex.settings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithName;
import io.smallrye.config.WithParentName;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Every setting that the service reads, as an environment variable, found in its own code and in what the platform tells of itself. */
public final class Settings {

    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern READ_BY_NAME =
            Pattern.compile("(?:name = |Value\\()\\s*\"(parindex\\.[a-z][a-z.-]*[a-z])\"");
    private static final Pattern IN_PROPERTIES = Pattern.compile(
            "\\$\\{((?:parindex|PARINDEX)[A-Za-z._-]+?)[:}]|^(parindex\\.[a-z.-]+)=", Pattern.MULTILINE);

    private Settings() {}

    /** Ours and the platform's; of maps those with {@code NAME} for the key. */
    public static Set<String> ofTheService() {
        var all = new TreeSet<>(ours());
        all.addAll(ofThePlatform());
        return all;
    }

    /** What this service adds to the platform. */
    public static Set<String> ours() {
        var names = new TreeSet<String>();
        try (var files = Files.walk(SOURCES)) {
            for (var file :
                    files.filter(each -> each.toString().endsWith(".java")).toList()) {
                var text = Files.readString(file);
                if (text.contains("@ConfigMapping(")) {
                    var type = Class.forName(SOURCES.relativize(file)
                            .toString()
                            .replace(".java", "")
                            .replace('/', '.'));
                    if (type.isAnnotationPresent(ConfigMapping.class)) {
                        collect(type, type.getAnnotation(ConfigMapping.class).prefix(), names);
                    }
                }
                if (text.contains("@ConfigProperty(") || text.contains("ConfigProvider.getConfig()")) {
                    READ_BY_NAME.matcher(text).results().forEach(found -> names.add(variable(found.group(1))));
                }
            }
            IN_PROPERTIES
                    .matcher(Files.readString(Path.of("src/main/resources/application.properties")))
                    .results()
                    .forEach(found -> names.add(variable(found.group(1) == null ? found.group(2) : found.group(1))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
        return names;
    }

    private static void collect(Class<?> type, String prefix, Set<String> names) {
        for (Method method : type.getMethods()) {
            if (method.isDefault() || method.getParameterCount() > 0 || method.getReturnType() == void.class) {
                continue;
            }
            var name = method.isAnnotationPresent(WithParentName.class)
                    ? prefix
                    : prefix + "."
                            + (method.isAnnotationPresent(WithName.class)
                                    ? method.getAnnotation(WithName.class).value()
                                    : kebab(method.getName()));
            collect(method.getGenericReturnType(), name, names);
        }
    }

    private static void collect(Type type, String name, Set<String> names) {
        if (type instanceof ParameterizedType generic && generic.getRawType() == Map.class) {
            collect(generic.getActualTypeArguments()[1], name + ".name", names);
        } else if (type instanceof ParameterizedType generic && generic.getRawType() == Optional.class) {
            collect(generic.getActualTypeArguments()[0], name, names);
        } else if (type instanceof Class<?> group
                && group.isInterface()
                && group.getName().startsWith("vn.parindex.")) {
            collect(group, name, names);
        } else {
            names.add(variable(name));
        }
    }

    /** What the extensions on the class path can be told. */
    public static Set<String> ofThePlatform() {
        var names = new TreeSet<String>();
        var json = new ObjectMapper();
        try {
            for (var model : Collections.list(Settings.class
                    .getClassLoader()
                    .getResources("META-INF/quarkus-config-doc/quarkus-config-model.json"))) {
                collect(json.readTree(model), names);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return names;
    }

    private static void collect(JsonNode node, Set<String> names) {
        var variable = node.path("environmentVariable");
        if (variable.isTextual()) {
            names.add(variable.asText());
        }
        node.forEach(child -> collect(child, names));
    }

    private static String kebab(String method) {
        return method.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }

    private static String variable(String property) {
        return property.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }
}
