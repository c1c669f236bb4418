package vn.parindex.loading;

import io.smallrye.config.ConfigSourceInterceptor;
import io.smallrye.config.ConfigSourceInterceptorContext;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.Priorities;
import jakarta.annotation.Priority;
import java.nio.file.Path;

/**
 * Lets the folder of the embedded database be named as folders are: H2 takes a relative one only with {@code ./} before it. Below what
 * expands expressions, so that the address of the database gets it so.
 */
@Priority(Priorities.LIBRARY + 200)
public class DataDirectory implements ConfigSourceInterceptor {

    private static final long serialVersionUID = 1L;
    private static final String SETTING = "parindex.data-directory";

    @Override
    public ConfigValue getValue(ConfigSourceInterceptorContext context, String name) {
        var value = context.proceed(name);
        return value == null || !name.equals(SETTING) || value.getValue() == null
                ? value
                : value.withValue(explicit(value.getValue()));
    }

    /** The same folder, absolute or beginning with a dot or {@code ~}. */
    static String explicit(String folder) {
        boolean plain = !folder.isBlank()
                && !Path.of(folder).isAbsolute()
                && !folder.startsWith(".")
                && !folder.startsWith("~");
        return plain ? "./" + folder : folder;
    }
}
