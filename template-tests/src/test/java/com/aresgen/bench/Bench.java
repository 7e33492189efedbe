package com.aresgen.bench;

import com.aresgen.bench.chatbots.ChatbotFigures;
import com.aresgen.bench.costs.CostFigures;
import com.aresgen.bench.documents.DocumentFigures;
import com.aresgen.bench.knowledge.ConfidenceFigures;
import com.aresgen.bench.knowledge.RetrievalFigures;
import com.aresgen.bench.live.LiveFigures;
import com.aresgen.bench.memory.MemoryFigures;
import com.aresgen.bench.voices.VoiceAccuracy;
import com.aresgen.bench.workflows.RunFigures;
import com.aresgen.knowledge.embedding.EmbeddingModel;
import com.aresgen.knowledge.embedding.ServerEmbedder;
import com.aresgen.local.embeddings.EmbeddingServer;
import com.aresgen.suite.Repository;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Measures and prints: {@code ./mvnw -Pbench verify}, or a part of it with {@code -Dbench.parts=voices}. What the figures mean is in infra/decisions/0080. */
public final class Bench {
    private static final int STARTS = 7;
    private static final List<String> ALL = List.of(
            "voices",
            "phrases",
            "retrieval",
            "confidence",
            "ready",
            "load",
            "cold",
            "threads",
            "documents",
            "live",
            "chatbots",
            "workflows",
            "memory",
            "costs");

    private Bench() {}

    /**
     * Writes to the console, to target/bench.md, and the figures with an aim to target/bench.csv: a run is accepted by
     * committing that as template-tests/bench.csv, beside which the next run prints its own.
     *
     * @param arguments {@code voices}, {@code phrases}, {@code retrieval}, {@code confidence}, {@code ready}, {@code load}, {@code cold}, {@code threads}, {@code
     *     documents}, {@code live}, {@code chatbots}, {@code workflows}, {@code memory} or {@code costs} for one part; none for all
     */
    public static void main(String[] arguments) throws Exception {
        var parts = arguments.length == 0 ? ALL : List.of(arguments);
        var target = Repository.root().resolve("target");
        var folder = Files.createDirectories(target.resolve("bench"));
        var report = new Report(System.out);
        var figures = new Figures();
        if (parts.contains("voices")) {
            new VoiceAccuracy(folder.resolve("voices"), report::line).measure();
        }
        if (parts.contains("phrases")) {
            new PhraseFigures(report).measure();
        }
        if (parts.contains("retrieval") || parts.contains("confidence")) {
            knowledge(parts, report);
        }
        if (parts.contains("ready")) {
            figures.put(Figure.READY, new Readiness(folder, STARTS).measure());
        }
        if (parts.contains("load") || parts.contains("cold")) {
            loadAndCold(parts, report, figures, folder);
        }
        if (parts.contains("threads")) {
            new LongThread(report).measure();
            new Deliveries(report).measure();
            new AuditOverhead(report).measure();
        }
        if (parts.contains("documents")) {
            documents(report, folder);
        }
        if (parts.contains("live")) {
            new LiveFigures(Repository.root().resolve("infra/costs/live.json"), report::line).measure();
        }
        if (parts.contains("chatbots")) {
            new ChatbotFigures(report::line).measure();
        }
        if (parts.contains("workflows")) {
            new RunFigures(report::line).measure();
        }
        if (parts.contains("memory")) {
            new MemoryFigures(folder, report::line).measure();
        }
        if (parts.contains("costs")) {
            costs(report, folder);
        }
        figures.report(report, Repository.root().resolve("template-tests/bench.csv"));
        figures.save(target.resolve("bench.csv"));
        report.save(target.resolve("bench.md"));
        // The API of the last part runs in this process.
        System.exit(0);
    }

    private static void costs(Report report, Path folder) throws IOException, InterruptedException {
        new CostFigures(Repository.root().resolve("infra/costs/measured.json"), folder, report::line).measure();
    }

    private static void knowledge(List<String> parts, Report report) throws IOException {
        try (var server = EmbeddingServer.start()) {
            var model = new EmbeddingModel(EmbeddingServer.MODEL, EmbeddingServer.DIMENSION, BigDecimal.ZERO);
            var embedder = new ServerEmbedder(
                    server.endpoint(), Optional.empty(), model, Duration.ofMinutes(2), InstantSource.system());
            if (parts.contains("retrieval")) {
                new RetrievalFigures(embedder, Repository.root(), report::line).measure();
            }
            if (parts.contains("confidence")) {
                new ConfidenceFigures(embedder, Repository.root(), report::line).measure();
            }
        }
    }

    private static void loadAndCold(List<String> parts, Report report, Figures figures, Path folder) throws Exception {
        try (var upstream = ThinkingUpstream.start();
                var api = ApiUnderLoad.start(
                        "api", folder, Optional.empty(), upstream.url().resolve("/v1"))) {
            if (parts.contains("load")) {
                load(report, figures, folder, upstream.url(), api);
            }
            if (parts.contains("cold")) {
                var programs = new Programs(OwnJar.in(folder), folder.resolve("program.log"), api);
                var starts = new ColdStarts(report, folder, STARTS);
                starts.measure("Java runtime", programs.behindRuntimeClient());
                starts.measure("web server", programs.behindAdapter());
            }
        }
    }

    /** No model is called, so its server does not exist. */
    private static void documents(Report report, Path folder) throws Exception {
        try (var api = ApiUnderLoad.start("documents", folder, Optional.empty(), URI.create("http://127.0.0.1:9/v1"))) {
            new DocumentFigures(folder.resolve("voices"), report::line)
                    .measure(api.baseUrl(), Keys.at(api.tables()).operator());
        }
    }

    private static void load(Report report, Figures figures, Path folder, URI upstream, ApiUnderLoad api)
            throws IOException, InterruptedException {
        try (var store = new RecordedStore(api.tables());
                var apart =
                        ApiUnderLoad.start("apart", folder, Optional.of(store.endpoint()), upstream.resolve("/v1"))) {
            new Latency(report, figures, upstream, api, apart, store).measure();
            figures.put(Figure.MEMORY, api.memory());
        }
    }
}
