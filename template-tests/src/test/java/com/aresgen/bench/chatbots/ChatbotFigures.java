package com.aresgen.bench.chatbots;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import com.aresgen.bench.Keys;
import com.aresgen.bench.units.CountedFunction;
import com.aresgen.bench.units.CountedFunction.Counted;
import com.aresgen.chatbots.conversations.ListConversationsFunction;
import com.aresgen.chatbots.messages.SendMessageFunction;
import com.aresgen.suite.RunningApi;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.slf4j.LoggerFactory;

/** A chatbot with 600 chunks and up to 1,000 conversations: how fast it is indexed, and what calls consume. */
public record ChatbotFigures(Consumer<String> report) {
    private static final int SOURCES = 12;
    private static final int CHAPTERS = 50;
    private static final String PAGE = "20";

    /** Measures in this process, on the running template. */
    public void measure() throws IOException {
        for (var name : List.of("audit", "metrics")) {
            ((Logger) LoggerFactory.getLogger(name)).setLevel(Level.OFF);
        }
        var bot = BenchedBot.create(new Keys(RunningApi.eu().operator()).create());
        indexing(bot);
        messages(bot);
        conversations(bot);
    }

    private void indexing(BenchedBot bot) {
        var random = new Random(1);
        var start = System.nanoTime();
        bot.add(SOURCES, CHAPTERS, random);
        var chunks = bot.untilIndexed();
        var seconds = (System.nanoTime() - start) * 1e-9;
        report.accept("");
        report.accept("%,d chunks of %d sources are indexed in %.1f s: %.0f chunks a second (MiniLM on this machine)"
                .formatted(chunks, SOURCES, seconds, chunks / seconds));
    }

    private void messages(BenchedBot bot) throws IOException {
        var function = CountedFunction.cold("SendMessage", SendMessageFunction::new);
        head("a message, embedded engine");
        row("cold: reads the whole index", sent(function, bot, "{\"content\":\"When does the refund arrive?\"}"));
        row("warm, answered", sent(function, bot, "{\"content\":\"When does the refund arrive?\"}"));
        row("warm, declined", sent(function, bot, "{\"content\":\"Who wrote Hamlet?\"}"));
        var begun = sent(function, bot, "{\"content\":\"When does the refund arrive?\"}");
        var id = begun.json().path("conversation_id").stringValue();
        row(
                "warm, in a conversation",
                sent(
                        function,
                        bot,
                        "{\"content\":\"When does the refund arrive?\",\"conversation_id\":\"%s\"}".formatted(id)));
    }

    private static Counted sent(CountedFunction function, BenchedBot bot, String body) throws IOException {
        return function.call(bot.key(), Map.of("id", bot.id()), Map.of(), "", body)
                .succeeded();
    }

    private void conversations(BenchedBot bot) throws IOException {
        var list = CountedFunction.cold("ListConversations", ListConversationsFunction::new);
        head("a page of %s conversations".formatted(PAGE));
        for (var others : List.of(200, 1_000)) {
            bot.converse(others);
            var name = "of %,d others: ".formatted(others);
            for (var filter : List.of(
                    Map.of("limit", PAGE),
                    Map.of("limit", PAGE, "escalation_status", "requested"),
                    Map.of("limit", PAGE, "intent", "refund,delivery"),
                    Map.of("limit", PAGE, "intent", "ambiguous"),
                    Map.of("limit", PAGE, "csat_max", "2", "csat_min", "1"),
                    Map.of("limit", PAGE, "visitor_id", "rare"),
                    Map.of("limit", PAGE, "visitor_id", "rare", "escalation_status", "requested"))) {
                var counted = list.call(bot.key(), Map.of("id", bot.id()), filter, "", "")
                        .succeeded();
                row(name + shown(filter) + " (" + counted.json().size() + " shown)", counted);
            }
        }
    }

    private static String shown(Map<String, String> filter) {
        var text = new TreeMap<>(filter);
        text.remove("limit");
        return text.isEmpty() ? "no filter" : text.toString();
    }

    private void head(String what) {
        report.accept("");
        report.accept("| " + what + ", without authentication | calls | read units | write units | ms |");
        report.accept("|---|---:|---:|---:|---:|");
    }

    private void row(String name, Counted counted) {
        var consumption = counted.consumption();
        report.accept(String.format(
                Locale.ROOT,
                "| %s | %d | %.1f | %.0f | %.0f |",
                name,
                consumption.calls(),
                consumption.readUnits(),
                consumption.writeUnits(),
                counted.millis()));
    }
}
