package com.aresgen.models.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Joins the pieces of a streamed answer into the whole. */
public final class AnswerSoFar {
    private final Text content = new Text();
    private final Text reasoning = new Text();
    private final Text refusal = new Text();
    private final SortedMap<Integer, Call> calls = new TreeMap<>();
    private final List<JsonNode> annotations = new ArrayList<>();
    private final Extras extras = new Extras();
    private @Nullable ObjectNode logprobs;

    public void add(AnswerPart piece) {
        content.add(piece.content());
        reasoning.add(piece.reasoning());
        refusal.add(piece.refusal());
        for (var call : piece.toolCalls()) {
            calls.computeIfAbsent(call.index(), _ -> new Call()).add(call);
        }
        annotations.addAll(piece.annotations());
        extras.add(piece.extras());
        if (piece.logprobs() != null) {
            addLogprobs(piece.logprobs());
        }
    }

    /** All parts so far, joined. */
    public AnswerPart piece() {
        var whole = new ArrayList<ToolCall>();
        calls.forEach((index, call) -> whole.add(call.whole(index)));
        return new AnswerPart(
                content.text(), reasoning.text(), refusal.text(), whole, annotations, logprobs, extras.all());
    }

    private void addLogprobs(JsonNode more) {
        if (logprobs == null) {
            logprobs = JsonNodeFactory.instance.objectNode();
        }
        for (var member : more.properties()) {
            if (member.getValue().isArray()) {
                var joined = logprobs.withArray(member.getKey());
                member.getValue().forEach(joined::add);
            } else if (!logprobs.has(member.getKey())) {
                logprobs.set(member.getKey(), member.getValue());
            }
        }
    }

    /** Null until the first piece arrives, which may be empty. */
    private static final class Text {
        private @Nullable StringBuilder joined;

        void add(@Nullable String more) {
            if (more != null) {
                joined = joined == null ? new StringBuilder(more) : joined.append(more);
            }
        }

        @Nullable
        String text() {
            return joined == null ? null : joined.toString();
        }
    }

    private static final class Call {
        private String id = "";
        private String type = "";
        private String name = "";
        private final StringBuilder arguments = new StringBuilder();
        private final Extras extras = new Extras();

        void add(ToolCall part) {
            id = id.isEmpty() ? part.id() : id;
            type = type.isEmpty() ? part.type() : type;
            name = name.isEmpty() ? part.name() : name;
            arguments.append(part.arguments());
            extras.add(part.extras());
        }

        ToolCall whole(int index) {
            return new ToolCall(index, id, type, name, arguments.toString(), extras.all());
        }
    }
}
