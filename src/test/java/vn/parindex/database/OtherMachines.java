package vn.parindex.database;

import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Where a build runs all tests, the other machines begin before anything else: the first thing that happens in most is that Quarkus builds an
 * application. Where one is asked for by name, it begins with its test.
 */
public final class OtherMachines implements LauncherSessionListener {

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        // Only Maven says the first; the second is there where not all tests are wanted.
        if (Boolean.getBoolean("parindex.all-machines") && System.getProperty("test") == null) {
            for (var machine : Machine.values()) {
                OtherMachine.of(machine);
            }
        }
    }
}
