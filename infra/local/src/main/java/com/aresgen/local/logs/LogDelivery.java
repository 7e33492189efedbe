package com.aresgen.local.logs;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import com.amazonaws.services.lambda.runtime.events.CloudWatchLogsEvent;
import com.aresgen.lambda.logs.JsonLogs;
import com.aresgen.local.functions.LocalFunction;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import net.logstash.logback.encoder.LogstashEncoder;
import tools.jackson.databind.json.JsonMapper;

/** Delivers one logger's lines to one function: a batch several times a second, tried three times, as Lambda does. */
final class LogDelivery extends AppenderBase<ILoggingEvent> implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();
    private static final long PAUSE_MILLIS = 100;
    private static final int MOST_LINES = 500;
    private static final int ATTEMPTS = 3;

    private final LinkedBlockingQueue<String> lines = new LinkedBlockingQueue<>();
    private final ExecutorService thread =
            Executors.newSingleThreadExecutor(Thread.ofVirtual().name("logs").factory());
    private final Logger logger;
    private final LogstashEncoder encoder;
    private final LocalFunction function;
    private volatile boolean closing;

    private LogDelivery(Logger logger, LocalFunction function) {
        this.logger = logger;
        this.encoder = JsonLogs.encoder(logger.getLoggerContext());
        this.function = function;
    }

    static LogDelivery start(Logger logger, LocalFunction function) {
        var delivery = new LogDelivery(logger, function);
        delivery.setContext(logger.getLoggerContext());
        delivery.start();
        logger.addAppender(delivery);
        delivery.thread.execute(delivery::run);
        return delivery;
    }

    @Override
    protected void append(ILoggingEvent event) {
        lines.add(new String(encoder.encode(event), StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        logger.detachAppender(this);
        stop();
        closing = true;
        thread.close();
    }

    private void run() {
        while (!closing || !lines.isEmpty()) {
            var batch = new ArrayList<String>();
            lines.drainTo(batch, MOST_LINES);
            if (!batch.isEmpty()) {
                deliver(batch);
            }
            pause();
        }
    }

    private void deliver(List<String> batch) {
        var event = event(batch);
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            if (function.call(event, String.class).isPresent()) {
                return;
            }
        }
        System.err.println(function.name() + " did not take " + batch.size() + " lines of the log.");
    }

    private void pause() {
        if (!closing) {
            try {
                TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                closing = true;
            }
        }
    }

    private CloudWatchLogsEvent event(List<String> batch) {
        var content = Map.of(
                "messageType",
                "DATA_MESSAGE",
                "logGroup",
                "/aws/lambda/local",
                "logEvents",
                batch.stream()
                        .map(line -> Map.of("id", UUID.randomUUID().toString(), "message", line))
                        .toList());
        return new CloudWatchLogsEvent()
                .withAwsLogs(new CloudWatchLogsEvent.AWSLogs()
                        .withData(Base64.getEncoder().encodeToString(zipped(JSON.writeValueAsBytes(content)))));
    }

    private static byte[] zipped(byte[] content) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(bytes)) {
            out.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException("Writing to memory does not fail", e);
        }
        return bytes.toByteArray();
    }
}
