package vn.parindex.http.answer;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.UTF8JsonGenerator;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.ContextualSerializer;
import com.fasterxml.jackson.databind.ser.ResolvableSerializer;
import com.fasterxml.jackson.databind.util.NameTransformer;
import java.io.IOException;

/** Copies the fragment of a value where there is one, and writes it as usual where not. */
final class FragmentSerializer extends JsonSerializer<Object> implements ContextualSerializer, ResolvableSerializer {

    private final JsonSerializer<Object> usual;
    private final Fragments fragments;
    private final ObjectMapper json;

    /** @param json writes fragments; each as it would stand in any answer */
    @SuppressWarnings("unchecked")
    FragmentSerializer(JsonSerializer<?> usual, Fragments fragments, ObjectMapper json) {
        this.usual = (JsonSerializer<Object>) usual;
        this.fragments = fragments;
        this.json = json;
    }

    @Override
    public void serialize(Object value, JsonGenerator out, SerializerProvider provider) throws IOException {
        Fragment fragment = provider.getAttribute(Fragments.ALLOWED) != null && out instanceof UTF8JsonGenerator
                ? fragments.of(value)
                : null;
        if (fragment == null) {
            usual.serialize(value, out, provider);
        } else {
            if (!fragment.isWritten()) {
                fragment.write(json.writeValueAsBytes(value));
            }
            out.writeRawValue(fragment);
        }
    }

    @Override
    public void resolve(SerializerProvider provider) throws JsonMappingException {
        if (usual instanceof ResolvableSerializer resolvable) {
            resolvable.resolve(provider);
        }
    }

    @Override
    public JsonSerializer<?> createContextual(SerializerProvider provider, BeanProperty property)
            throws JsonMappingException {
        var contextual = provider.handleSecondaryContextualization(usual, property);
        return contextual == usual ? this : new FragmentSerializer(contextual, fragments, json);
    }

    /** Of what is unwrapped into another object there is no fragment. */
    @Override
    public JsonSerializer<Object> unwrappingSerializer(NameTransformer names) {
        return usual.unwrappingSerializer(names);
    }
}
