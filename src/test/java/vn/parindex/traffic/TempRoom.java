package vn.parindex.traffic;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.configuration.MemorySize;
import java.io.IOException;
import java.math.BigInteger;
import java.time.Duration;

/** Room for temporary files of tests without a service. */
public final class TempRoom implements AutoCloseable {

    private final TempSpace space;

    /** @param most bytes that its files may hold together */
    public TempRoom(long most) {
        this.space = new TempSpace(
                new TrafficConfig() {
                    @Override
                    public MemorySize memory() {
                        return new MemorySize(BigInteger.ZERO);
                    }

                    @Override
                    public Duration idle() {
                        return Duration.ZERO;
                    }

                    @Override
                    public Duration longest() {
                        return Duration.ZERO;
                    }

                    @Override
                    public MemorySize files() {
                        return new MemorySize(BigInteger.valueOf(most));
                    }
                },
                new SimpleMeterRegistry());
    }

    public TempSpace space() {
        return space;
    }

    @Override
    public void close() throws IOException {
        space.leave();
    }
}
