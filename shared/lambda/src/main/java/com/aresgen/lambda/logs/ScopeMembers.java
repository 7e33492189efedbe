package com.aresgen.lambda.logs;

import ch.qos.logback.classic.spi.ILoggingEvent;
import java.util.Set;
import net.logstash.logback.composite.loggingevent.MdcJsonProvider;
import tools.jackson.core.JsonGenerator;

/** Writes the members of the open {@link LogScope}s, which the lines of a request itself have among their own. */
final class ScopeMembers extends MdcJsonProvider {
    private static final Set<String> COMPLETE = Set.of(RequestLog.AUDIT, MetricsLog.LOGGER);

    @Override
    public void writeTo(JsonGenerator generator, ILoggingEvent event) {
        if (!COMPLETE.contains(event.getLoggerName())) {
            super.writeTo(generator, event);
        }
    }
}
