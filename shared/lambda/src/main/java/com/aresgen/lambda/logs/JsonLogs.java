package com.aresgen.lambda.logs;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.FileAppender;
import ch.qos.logback.core.OutputStreamAppender;
import ch.qos.logback.core.spi.ContextAwareBase;
import net.logstash.logback.encoder.LogstashEncoder;
import org.slf4j.LoggerFactory;

/**
 * Logs one JSON object per line, as CloudWatch Logs Insights reads it. In code rather than in logback.xml, for which
 * each cold start would load an XML parser. Standard output in Lambda; local mode names a file by
 * {@link #FILE_PROPERTY}.
 */
public final class JsonLogs extends ContextAwareBase implements Configurator {
    public static final String FILE_PROPERTY = "aresgen.log.file";

    /** The logger of what an operator may want to know and need not act on. */
    public static final String NOTICES = "notices";

    @Override
    public ExecutionStatus configure(LoggerContext context) {
        var encoder = encoder(context);
        var appender = appender();
        appender.setContext(context);
        appender.setEncoder(encoder);
        appender.start();
        var root = context.getLogger(Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.WARN);
        root.addAppender(appender);
        // This library logs the faults of callers, with stack traces.
        context.getLogger("com.networknt").setLevel(Level.OFF);
        context.getLogger(RequestLog.AUDIT).setLevel(Level.INFO);
        context.getLogger(MetricsLog.LOGGER).setLevel(Level.INFO);
        context.getLogger(NOTICES).setLevel(Level.INFO);
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }

    /** Encodes an event as a line. */
    public static LogstashEncoder encoder(LoggerContext context) {
        var encoder = new LogstashEncoder();
        encoder.setContext(context);
        encoder.setVersion(null);
        encoder.setIncludeMdc(false);
        encoder.addProvider(new ScopeMembers());
        encoder.start();
        return encoder;
    }

    /** The logger of this name, for code that adds an appender to it. */
    public static Logger logger(String name) {
        return (Logger) LoggerFactory.getLogger(name);
    }

    private static OutputStreamAppender<ILoggingEvent> appender() {
        var file = System.getProperty(FILE_PROPERTY);
        if (file == null) {
            return new ConsoleAppender<>();
        }
        var appender = new FileAppender<ILoggingEvent>();
        appender.setFile(file);
        return appender;
    }
}
