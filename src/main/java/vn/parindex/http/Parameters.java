package vn.parindex.http;

import jakarta.inject.Singleton;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.jboss.resteasy.reactive.RestQuery;

/** The query parameters that an operation declares: on its arguments, on the fields of its bean arguments, or in its contract. */
@Singleton
class Parameters {

    private static final List<String> COMMON = List.of("release", "asOf", "lang", "format", "fields", "view");
    private static final List<String> PRIVATE = List.of("lang", "format", "fields", "view");
    private static final List<String> WRITE = List.of("lang");

    private final Map<Method, Set<String>> declared = new ConcurrentHashMap<>();

    /** What every operation takes; a write and one that is not for everybody tell no state of the data. */
    static List<String> common(Method method) {
        if (!method.isAnnotationPresent(GET.class)) {
            return WRITE;
        }
        List<String> names = isPrivate(method) ? PRIVATE : Sdmx.isOf(method) ? Sdmx.PARAMETERS : COMMON;
        return Endpoints.produces(method).contains(Media.CSV)
                ? Stream.concat(names.stream(), TableStyle.PARAMETERS.stream()).toList()
                : names;
    }

    private static boolean isPrivate(Method method) {
        return Admission.find(method).flatMap(Admission::needed).isPresent();
    }

    /** In the order of the declaration, without {@link #common}. */
    Set<String> of(Method method) {
        return declared.computeIfAbsent(method, Parameters::read);
    }

    private static Set<String> read(Method method) {
        Set<String> names = new LinkedHashSet<>();
        for (Parameter parameter : method.getParameters()) {
            add(parameter, parameter.getName(), names);
            if (parameter.isAnnotationPresent(BeanParam.class) || parameter.getAnnotations().length == 0) {
                addFields(parameter.getType(), names);
            }
        }
        var contract =
                method.getAnnotationsByType(org.eclipse.microprofile.openapi.annotations.parameters.Parameter.class);
        for (var parameter : contract) {
            if (parameter.in() == ParameterIn.QUERY) {
                names.add(parameter.name());
            }
        }
        return names;
    }

    private static void addFields(Class<?> type, Set<String> names) {
        for (Class<?> c = type; c != null && c != Object.class; c = c.getSuperclass()) {
            for (Field field : c.getDeclaredFields()) {
                add(field, field.getName(), names);
                if (field.isAnnotationPresent(BeanParam.class)) {
                    addFields(field.getType(), names);
                }
            }
        }
    }

    private static void add(AnnotatedElement element, String name, Set<String> names) {
        RestQuery rest = element.getAnnotation(RestQuery.class);
        if (rest != null) {
            names.add(rest.value().isEmpty() ? name : rest.value());
        }
        QueryParam standard = element.getAnnotation(QueryParam.class);
        if (standard != null) {
            names.add(standard.value());
        }
    }
}
