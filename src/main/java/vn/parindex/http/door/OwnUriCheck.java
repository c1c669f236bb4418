package vn.parindex.http.door;

import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.config.SmallRyeConfigBuilderCustomizer;

/**
 * Turns off the server's own check of request addresses, which answers an empty 400: {@link FrontDoor} makes the same check and says what
 * is wrong. The server reads this only once, as a system property, before any bean exists; configuration is set up still earlier.
 */
public class OwnUriCheck implements SmallRyeConfigBuilderCustomizer {

    @Override
    public void configBuilder(SmallRyeConfigBuilder builder) {
        System.setProperty("vertx.disableURIValidation", "true");
    }
}
