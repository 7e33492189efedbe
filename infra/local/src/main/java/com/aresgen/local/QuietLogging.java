package com.aresgen.local;

import io.helidon.logging.common.spi.LoggingProvider;

/** Says to Helidon that {@link Main} sets the levels: without a provider Helidon prints a line at each start. */
public final class QuietLogging implements LoggingProvider {
    @Override
    public void initialization() {}

    @Override
    public void runTime() {}
}
