package vn.parindex.http.answer;

import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.BeanSerializerModifier;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;

/**
 * JSON of values that are kept: each is written once, and what was written is copied into every answer that shows it. It goes when the value does; who
 * keeps the value counts it.
 */
@Singleton
public class Fragments implements ObjectMapperCustomizer {

    /** An answer written with this attribute may hold fragments: one that goes out as bytes, not one that becomes a tree. */
    static final Object ALLOWED = Fragments.class;

    /** By the very value, not by what equals it. */
    private final Cache<Object, Fragment> known =
            Caffeine.newBuilder().weakKeys().executor(Runnable::run).build();

    /** This value will be shown again. */
    public void expect(Lasting value) {
        known.put(value, new Fragment());
    }

    /** Null for a value that nobody keeps. */
    Fragment of(Object value) {
        return known.getIfPresent(value);
    }

    @Override
    public void customize(ObjectMapper mapper) {
        mapper.registerModule(new SimpleModule("fragments").setSerializerModifier(new BeanSerializerModifier() {
            @Override
            public JsonSerializer<?> modifySerializer(
                    SerializationConfig config, BeanDescription type, JsonSerializer<?> usual) {
                return Lasting.class.isAssignableFrom(type.getBeanClass())
                        ? new FragmentSerializer(usual, Fragments.this, mapper)
                        : usual;
            }
        }));
    }
}
