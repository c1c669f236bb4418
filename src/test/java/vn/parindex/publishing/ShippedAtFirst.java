package vn.parindex.publishing;

import io.quarkus.arc.Arc;
import io.quarkus.test.junit.TestProfile;
import io.quarkus.test.junit.callback.QuarkusTestBeforeClassCallback;
import vn.parindex.changes.PublishingServer;

/**
 * Every class of tests in the application that is published in begins with the shipped dataset, so that tests which only read may be there too. One that publishes
 * says before each of its tests what it begins with.
 */
public final class ShippedAtFirst implements QuarkusTestBeforeClassCallback {

    @Override
    public void beforeClass(Class<?> test) {
        var profile = test.getAnnotation(TestProfile.class);
        if (profile != null && profile.value() == PublishingServer.WithToken.class) {
            Arc.container().instance(PublishedDatabase.class).get().holdTheShippedDataset();
        }
    }
}
