package com.aresgen.bench.memory;

import com.aresgen.bench.chatbots.BenchedBot;
import com.aresgen.bench.memory.LimitedFunction.Got;
import com.aresgen.http.values.BearerKey;
import java.io.IOException;
import java.util.Map;
import java.util.Random;

/** A chatbot whose knowledge base grows: what its indexer and its answers need. */
record KnowledgeMemory(Processes processes, BearerKey key) {
    private static final int ROUNDS = 5;
    private static final int SOURCES = 12;
    private static final int CHAPTERS = 50;
    private static final String QUESTION = "{\"content\":\"When does the refund arrive?\"}";

    void measure() throws IOException {
        var bot = BenchedBot.create(key);
        bot.untilIndexed();
        var knowledge = bot.read().at("/knowledge_base/id").stringValue();
        try (var add = processes.start("AddSources");
                var index = processes.start("IndexSources");
                var answer = processes.start("SendMessage")) {
            var random = new Random(1);
            processes.row(answer, "a message, 3 chunks", sent(answer, bot));
            for (var round = 1; round <= ROUNDS; round++) {
                var body = BenchedBot.sources(SOURCES, CHAPTERS, random, "round " + round + " ");
                processes.row(add, "600 chunks added", add.call(key, Map.of("id", bot.id()), body.toString()));
                processes.row(index, "indexed", index.message("{\"id\":\"" + knowledge + "\"}"));
                var chunks = bot.read().at("/knowledge_base/chunk_count").intValue();
                processes.row(answer, "a message, %,d chunks".formatted(chunks), sent(answer, bot));
            }
        }
    }

    private Got sent(LimitedFunction answer, BenchedBot bot) {
        return answer.stream(key, "/chatbots/" + bot.id() + "/messages", QUESTION);
    }
}
