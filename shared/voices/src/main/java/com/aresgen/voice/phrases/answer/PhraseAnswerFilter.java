package com.aresgen.voice.phrases.answer;

import com.aresgen.models.answer.AnswerFilter;
import com.aresgen.models.answer.AnswerPart;
import com.aresgen.models.answer.AnswerSoFar;
import com.aresgen.models.answer.ToolCall;
import com.aresgen.models.asking.OutputFormat;
import com.aresgen.voice.phrases.PhraseFilter;
import com.aresgen.voice.phrases.TextFilter;
import com.aresgen.voice.phrases.json.JsonText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Takes banned phrases out of one answer: its texts, the arguments of its tool calls and {@code logprobs}. Annotations and
 * members of extras that hold a phrase are left out whole, since they may be signed; extras come at the end. Ids are no
 * texts and pass.
 */
public final class PhraseAnswerFilter implements AnswerFilter {
    private final PhraseFilter filter;
    private final AnswerText reasoning;
    private final AnswerText content;
    private final AnswerText refusal;
    private final TreeMap<Integer, AnswerText> calls = new TreeMap<>();

    /** Joined, since a phrase may be cut in two by its parts. */
    private final AnswerSoFar extras = new AnswerSoFar();

    private int hitsInNames;
    private boolean over;

    /**
     * A filter for one more answer.
     *
     * @param format in which the content is
     */
    public PhraseAnswerFilter(PhraseFilter filter, OutputFormat format) {
        this.filter = filter;
        reasoning = text(filter.stream());
        content = text(format instanceof OutputFormat.Text ? filter.stream() : new JsonText(filter));
        refusal = text(filter.stream());
    }

    /** How many phrases were cut so far. */
    public int hits() {
        return hitsInNames
                + reasoning.hits()
                + content.hits()
                + refusal.hits()
                + calls.values().stream().mapToInt(AnswerText::hits).sum();
    }

    @Override
    public boolean isOver() {
        return over;
    }

    @Override
    public AnswerPart part(AnswerPart piece) {
        if (over) {
            return AnswerPart.NOTHING;
        }
        extras.add(AnswerPart.calls(piece.toolCalls().stream()
                        .filter(call -> !call.extras().isEmpty())
                        .map(call -> extras(call.index(), call.extras()))
                        .toArray(ToolCall[]::new))
                .with(piece.extras()));
        var thought = next(reasoning, piece.reasoning());
        var text = next(content, piece.content());
        var refused = next(refusal, piece.refusal());
        var called =
                piece.toolCalls().stream().flatMap(call -> next(call).stream()).toList();
        var cited = over
                ? List.<JsonNode>of()
                : piece.annotations().stream().filter(this::isClean).toList();
        return new AnswerPart(text, thought, refused, called, cited, logprobs(piece.logprobs()), Map.of());
    }

    private @Nullable String next(AnswerText text, @Nullable String part) {
        if (over) {
            return null;
        }
        var passed = text.next(part);
        over = text.isStopped();
        return passed;
    }

    private List<ToolCall> next(ToolCall call) {
        if (over) {
            return List.of();
        }
        var name = name(call.name());
        var text = calls.computeIfAbsent(call.index(), _ -> text(arguments(call.type())));
        var arguments = next(text, call.arguments());
        var isHeld = arguments == null && (call.id() + call.type() + call.name()).isEmpty();
        return isHeld
                ? List.of()
                : List.of(new ToolCall(call.index(), call.id(), call.type(), name, arguments == null ? "" : arguments));
    }

    private String name(String name) {
        if (!filter.index().occursIn(name)) {
            return name;
        }
        var stream = filter.stream();
        var left = stream.next(name) + stream.rest();
        hitsInNames += stream.hits();
        over = stream.isStopped();
        return left;
    }

    /** A custom tool takes text, a function JSON. */
    private TextFilter arguments(String type) {
        return type.equals("custom") ? filter.stream() : new JsonText(filter);
    }

    private AnswerText text(TextFilter text) {
        return new AnswerText(text, filter.index());
    }

    private @Nullable JsonNode logprobs(@Nullable JsonNode piece) {
        var left = JsonNodeFactory.instance.objectNode();
        if (piece != null) {
            piece.forEachEntry((name, value) -> {
                switch (name) {
                    case "content" -> content.addTokens(value);
                    case "refusal" -> refusal.addTokens(value);
                    default -> {}
                }
                if (value.isArray() && (name.equals("content") || name.equals("refusal"))) {
                    left.putArray(name);
                } else if (isClean(value)) {
                    left.set(name, value);
                }
            });
        }
        put(left, "content", content.nextTokens());
        put(left, "refusal", refusal.nextTokens());
        return left.isEmpty() ? null : left;
    }

    private static void put(ObjectNode logprobs, String name, List<JsonNode> entries) {
        if (!entries.isEmpty()) {
            logprobs.withArray(name).addAll(entries);
        }
    }

    /** In the order in which models write; a text that is not over when the answer is, is closed. */
    @Override
    public AnswerPart rest() {
        var thought = rest(reasoning);
        var text = rest(content);
        var refused = rest(refusal);
        var called = new ArrayList<ToolCall>();
        calls.forEach((index, call) -> {
            var arguments = rest(call);
            if (arguments != null) {
                called.add(new ToolCall(index, "", "", "", arguments));
            }
        });
        var tokens = JsonNodeFactory.instance.objectNode();
        put(tokens, "content", content.restOfTokens());
        put(tokens, "refusal", refusal.restOfTokens());
        var others = over ? AnswerPart.NOTHING : cleanExtras();
        called.addAll(others.toolCalls());
        return new AnswerPart(
                text, thought, refused, called, List.of(), tokens.isEmpty() ? null : tokens, others.extras());
    }

    private AnswerPart cleanExtras() {
        var joined = extras.piece();
        return AnswerPart.calls(joined.toolCalls().stream()
                        .map(call -> extras(call.index(), clean(call.extras())))
                        .filter(call -> !call.extras().isEmpty())
                        .toArray(ToolCall[]::new))
                .with(clean(joined.extras()));
    }

    private @Nullable String rest(AnswerText text) {
        var passed = text.rest(over);
        over |= text.isStopped();
        return passed;
    }

    private Map<String, JsonNode> clean(Map<String, JsonNode> extras) {
        var clean = new LinkedHashMap<>(extras);
        clean.values().removeIf(value -> !isClean(value));
        return clean;
    }

    private boolean isClean(JsonNode json) {
        return json.isString()
                ? !filter.index().occursIn(json.stringValue())
                : json.valueStream().allMatch(this::isClean);
    }

    private static ToolCall extras(int index, Map<String, JsonNode> extras) {
        return new ToolCall(index, "", "", "", "", extras);
    }
}
