package com.aresgen.chatbots.reply.model;

import com.aresgen.chatbots.reply.markdown.SafeMarkdown;
import com.aresgen.chatbots.reply.task.PastMessage;
import com.aresgen.chatbots.reply.task.ReplyTask;
import com.aresgen.http.json.Json;
import com.aresgen.http.values.Shortened;
import com.aresgen.knowledge.FoundChunk;
import com.aresgen.models.Message;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The messages of a request: rules and the owner's instructions, then everything else as data. */
record ReplyPrompt(String rules) {
    private static final Pattern SLOT = Pattern.compile("\\{\\{([a-z]+)\\}\\}");

    /** Earlier messages say what "it" is; more of them cost tokens and say little. */
    private static final int MOST_MESSAGES = 12;

    private static final int LONGEST_MESSAGE = 1_000;

    static ReplyPrompt load() {
        try (InputStream in = ReplyPrompt.class.getResourceAsStream("reply.txt")) {
            if (in == null) {
                throw new IllegalStateException("reply.txt is not on the class path");
            }
            return new ReplyPrompt(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Message> messages(ReplyTask task) {
        var data = FencedTexts.of(texts(task));
        var slots = Map.of(
                "name", task.bot().name(),
                "mark", data.mark(),
                "instructions", task.bot().instructions().orElse("(none)"));
        var system =
                SLOT.matcher(rules).replaceAll(slot -> Matcher.quoteReplacement(slots.getOrDefault(slot.group(1), "")));
        return List.of(new Message("system", system), data.message());
    }

    /** What no answer may repeat. */
    List<String> secrets(ReplyTask task) {
        return List.of(
                SLOT.matcher(rules).replaceAll(""), task.bot().instructions().orElse(""));
    }

    private static Map<String, String> texts(ReplyTask task) {
        var texts = new LinkedHashMap<String, String>();
        for (var i = 0; i < task.chunks().size(); i++) {
            texts.put("source_" + (i + 1), source(task.chunks().get(i)));
        }
        texts.put("visitor", visitor(task));
        texts.put("conversation", conversation(task.history()));
        texts.put("question", task.question());
        return texts;
    }

    private static String source(FoundChunk chunk) {
        var place = String.join(" > ", chunk.headings());
        return "Title: " + chunk.title() + (place.isEmpty() ? "" : "\nPlace: " + place) + "\n\n"
                + SafeMarkdown.visible(chunk.text());
    }

    private static String visitor(ReplyTask task) {
        return task.attributes().isEmpty() ? "" : Json.MAPPER.writeValueAsString(new TreeMap<>(task.attributes()));
    }

    private static String conversation(List<PastMessage> history) {
        return history.stream()
                .skip(Math.max(0, history.size() - MOST_MESSAGES))
                .map(message -> message.writer().wire() + ": " + Shortened.to(LONGEST_MESSAGE, message.text()))
                .collect(Collectors.joining("\n"));
    }
}
