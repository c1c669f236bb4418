package vn.parindex.http;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import groovy.lang.Binding;
import groovy.lang.DelegatingMetaClass;
import groovy.lang.GroovyShell;
import groovy.lang.GroovySystem;
import groovy.lang.MetaClass;
import groovy.lang.Script;
import io.quarkus.test.junit.callback.QuarkusTestBeforeClassCallback;
import io.restassured.internal.path.json.ConfigurableJsonSlurper;
import io.restassured.internal.path.json.JSONAssertion;
import java.io.IOException;
import java.io.Reader;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.codehaus.groovy.runtime.InvokerHelper;

/**
 * What a test asks of a body of JSON, such as {@code path("items.id")} or {@code body("code", equalTo("gone"))}, costs REST Assured more than the whole answer costs
 * the service: it reads the body with a reader in dynamic Groovy, some 25 ms of a core for sixty rows, and compiles the path anew each time. Here Jackson reads
 * the body, and a path is compiled once. Groovy lets both be told to the class that does it; what comes of a path stays the same, each number of decimals a float.
 */
public final class QuickPaths implements QuarkusTestBeforeClassCallback {

    /** Each application of the tests has a loader of its own, in which Groovy must be told again. */
    @Override
    public void beforeClass(Class<?> test) {
        begin();
    }

    static synchronized void begin() {
        tell(JSONAssertion.class, Compiled::new);
        tell(ConfigurableJsonSlurper.class, ReadByJackson::new);
    }

    private static void tell(Class<?> type, UnaryOperator<MetaClass> instead) {
        var registry = GroovySystem.getMetaClassRegistry();
        var now = registry.getMetaClass(type);
        if (!(now instanceof Instead)) {
            registry.setMetaClass(type, instead.apply(now));
        }
    }

    /** What a class of Groovy does, but for one of its methods. */
    private abstract static class Instead extends DelegatingMetaClass {

        private final String method;

        Instead(MetaClass original, String method) {
            super(original);
            this.method = method;
        }

        abstract Object answer(Object asked, Object[] arguments);

        @Override
        public Object invokeMethod(
                Class sender, Object asked, String name, Object[] arguments, boolean toSuper, boolean inside) {
            return name.equals(method)
                    ? answer(asked, arguments)
                    : super.invokeMethod(sender, asked, name, arguments, toSuper, inside);
        }
    }

    /** {@code eval(name of the body, body, program)}. */
    private static final class Compiled extends Instead {

        private final Map<String, Class<? extends Script>> programs = new ConcurrentHashMap<>();

        Compiled(MetaClass original) {
            super(original, "eval");
        }

        @Override
        Object answer(Object asked, Object[] arguments) {
            var known = new Binding();
            Optional.ofNullable(((JSONAssertion) asked).getParams())
                    .ifPresent(parameters -> parameters.forEach(known::setVariable));
            known.setVariable(arguments[0].toString(), arguments[1]);
            var program = programs.computeIfAbsent(
                    arguments[2].toString(),
                    text -> new GroovyShell().parse(text).getClass());
            return InvokerHelper.createScript(program, known).run();
        }
    }

    /** {@code parse(reader)}: lists, maps, texts and numbers. */
    private static final class ReadByJackson extends Instead {

        private final ObjectReader json = JsonMapper.builder()
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .build()
                .readerFor(Object.class);

        ReadByJackson(MetaClass original) {
            super(original, "parse");
        }

        @Override
        Object answer(Object asked, Object[] arguments) {
            try {
                Object body = json.readValue(text((Reader) arguments[0]));
                if (!(body instanceof Map || body instanceof Collection)) {
                    throw new IllegalArgumentException("neither an object nor an array: " + body);
                }
                return inFloats(body);
            } catch (IOException e) {
                throw new IllegalArgumentException(e.getMessage(), e);
            }
        }

        /** One by one: Groovy's reader miscounts where it is asked for several. */
        private static String text(Reader reader) throws IOException {
            var text = new StringBuilder();
            for (int next = reader.read(); next >= 0; next = reader.read()) {
                text.append((char) next);
            }
            return text.toString();
        }

        /** As REST Assured has numbers where nothing else is set. */
        @SuppressWarnings("unchecked")
        private static Object inFloats(Object value) {
            if (value instanceof Map<?, ?> object) {
                ((Map<String, Object>) object).replaceAll((name, each) -> inFloats(each));
            } else if (value instanceof List<?> array) {
                ((List<Object>) array).replaceAll(ReadByJackson::inFloats);
            } else if (value instanceof BigDecimal number) {
                return number.doubleValue() > Float.MAX_VALUE
                        ? (Object) number.doubleValue()
                        : (Object) number.floatValue();
            }
            return value;
        }
    }
}
