package com.aresgen.bench.costs;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import com.aresgen.lambda.logs.JsonLogs;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.logstash.logback.encoder.LogstashEncoder;

/** Collects the lines that this thread logs, as a function in Lambda writes them. */
public final class CallLog extends AppenderBase<ILoggingEvent> implements AutoCloseable {
    private final Logger root = JsonLogs.logger(Logger.ROOT_LOGGER_NAME);
    private final LogstashEncoder encoder = JsonLogs.encoder(root.getLoggerContext());
    private final Thread thread = Thread.currentThread();
    private final List<String> lines = new ArrayList<>();

    private CallLog() {}

    public static CallLog open() {
        var log = new CallLog();
        log.setContext(log.root.getLoggerContext());
        log.start();
        log.root.addAppender(log);
        return log;
    }

    @Override
    protected void append(ILoggingEvent event) {
        if (Thread.currentThread() == thread) {
            lines.add(new String(encoder.encode(event), StandardCharsets.UTF_8).strip());
        }
    }

    /** The lines since the last time. */
    public List<String> take() {
        var taken = List.copyOf(lines);
        lines.clear();
        return taken;
    }

    @Override
    public void close() {
        root.detachAppender(this);
        stop();
    }
}
