package vn.parindex.http.door;

import jakarta.inject.Singleton;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.jboss.resteasy.reactive.RestQuery;
import vn.parindex.http.Media;
import vn.parindex.http.admission.Admission;
import vn.parindex.http.answer.Itemized;
import vn.parindex.http.caching.Caching;
import vn.parindex.http.contract.ContractFilter;
import vn.parindex.http.request.Endpoints;
import vn.parindex.http.request.Format;
import vn.parindex.http.request.Sdmx;
import vn.parindex.http.request.TableStyle;

/** The query parameters that an operation declares: on its arguments, on the fields of its bean arguments, or in its contract. */
@Singleton
class Parameters {

    private final Map<Method, Set<String>> declared = new ConcurrentHashMap<>();
    private final Map<Method, Set<String>> known = new ConcurrentHashMap<>();

    /** All that an operation takes: its own, then {@link #common}; unmodifiable. */
    Set<String> known(Method method) {
        return known.computeIfAbsent(method, each -> {
            Set<String> names = new LinkedHashSet<>(of(each));
            names.addAll(common(each));
            return Collections.unmodifiableSet(names);
        });
    }

    /** What an operation takes beside its own, as {@link ContractFilter} writes it into the contract. */
    static List<String> common(Method method) {
        List<String> names = new ArrayList<>(List.of("lang"));
        if (!method.isAnnotationPresent(GET.class)) {
            return names;
        }
        if (Sdmx.isOf(method)) {
            return Sdmx.PARAMETERS;
        }
        Set<String> types = Endpoints.produces(method);
        if (types.stream().anyMatch(type -> Format.ofMediaType(type).isPresent())) {
            names.add("format");
        }
        if (types.contains(Media.CSV)) {
            names.addAll(TableStyle.PARAMETERS);
        }
        String path = Endpoints.template(method);
        if (!isPrivate(method) && Caching.isOfAState(path)) {
            names.add("release");
            names.add("asOf");
        }
        if (path.startsWith("/api/v1") && lists(method.getGenericReturnType())) {
            names.add("fields");
            names.add("view");
        }
        return names;
    }

    /** Whether an answer may be an envelope around items; a type that does not tell may be one. */
    private static boolean lists(Type returned) {
        if (returned instanceof ParameterizedType of
                && of.getRawType() instanceof Class<?> raw
                && !Itemized.class.isAssignableFrom(raw)) {
            return lists(of.getActualTypeArguments()[0]);
        }
        Type raw = returned instanceof ParameterizedType of ? of.getRawType() : returned;
        return raw == Object.class || raw instanceof Class<?> type && Itemized.class.isAssignableFrom(type);
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
