package vn.parindex.chance;

import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.PropagationMode;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;

/** Every property rolls the one seed, unless it has its own, and as many times its cases as is asked for; jqwik finds this as a service. */
public final class PropertiesByChance implements AroundPropertyHook {

    private static final int USUAL_TRIES = Integer.getInteger("jqwik.tries.default", 1000);

    @Override
    public PropertyExecutionResult aroundProperty(PropertyLifecycleContext context, PropertyExecutor property) {
        var attributes = context.attributes();
        if (attributes.seed().orElse("").isEmpty()) {
            attributes.setSeed(String.valueOf(Chance.seed()));
        }
        int tries = attributes.tries().orElse(USUAL_TRIES);
        // One is an example: there is nothing else to try.
        attributes.setTries(tries > 1 ? Chance.times(tries) : tries);
        return property.execute();
    }

    @Override
    public PropagationMode propagateTo() {
        return PropagationMode.ALL_DESCENDANTS;
    }
}
