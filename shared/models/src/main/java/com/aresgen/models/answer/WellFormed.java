package com.aresgen.models.answer;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.StringNode;

/**
 * Makes the text of one answer well-formed Unicode without U+0000, which no caller could send back: what is neither
 * becomes U+FFFD. A surrogate pair that a model's server cut across two parts is put together, so that no caller
 * receives half of it.
 */
public final class WellFormed implements AnswerFilter {
    private static final char REPLACEMENT = '\uFFFD';

    /** By the place of a text in the answer, the high surrogate at its end, kept for the next part. */
    private final Map<String, Character> kept = new HashMap<>();

    /** A whole answer. */
    public static AnswerPart whole(AnswerPart piece) {
        return new AnswerFilters(List.of(new WellFormed())).whole(piece);
    }

    @Override
    public AnswerPart part(AnswerPart piece) {
        return new AnswerPart(
                next("content", piece.content()),
                next("reasoning", piece.reasoning()),
                next("refusal", piece.refusal()),
                piece.toolCalls().stream().map(this::next).toList(),
                piece.annotations().stream().map(WellFormed::json).toList(),
                piece.logprobs() == null ? null : json(piece.logprobs()),
                json(piece.extras()));
    }

    /** The halves whose other half never came. */
    @Override
    public AnswerPart rest() {
        var calls = kept.keySet().stream()
                .filter(place -> Character.isDigit(place.charAt(0)))
                .map(place -> new ToolCall(Integer.parseInt(place), "", "", "", String.valueOf(REPLACEMENT)))
                .toList();
        var rest =
                new AnswerPart(half("content"), half("reasoning"), half("refusal"), calls, List.of(), null, Map.of());
        kept.clear();
        return rest;
    }

    @Override
    public boolean isOver() {
        return false;
    }

    private @Nullable String half(String place) {
        return kept.containsKey(place) ? String.valueOf(REPLACEMENT) : null;
    }

    private ToolCall next(ToolCall call) {
        var arguments = next(Integer.toString(call.index()), call.arguments());
        return new ToolCall(
                call.index(),
                text(call.id()),
                call.type(),
                text(call.name()),
                arguments == null ? "" : arguments,
                json(call.extras()));
    }

    /** Null where nothing can be passed on yet. */
    private @Nullable String next(String place, @Nullable String more) {
        if (more == null || more.isEmpty()) {
            return more;
        }
        var before = kept.remove(place);
        var all = before == null ? more : before + more;
        var last = all.charAt(all.length() - 1);
        if (Character.isHighSurrogate(last)) {
            kept.put(place, last);
            all = all.substring(0, all.length() - 1);
        }
        return all.isEmpty() ? null : text(all);
    }

    private static String text(String text) {
        if (text.chars().allMatch(unit -> unit != 0 && !Character.isSurrogate((char) unit))) {
            return text;
        }
        var well = new StringBuilder(text.length());
        text.codePoints()
                .map(point -> point == 0 || (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE)
                        ? REPLACEMENT
                        : point)
                .forEach(well::appendCodePoint);
        return well.toString();
    }

    private static JsonNode json(JsonNode json) {
        if (json.isString()) {
            return StringNode.valueOf(text(json.stringValue()));
        }
        if (json.isArray()) {
            var array = JsonNodeFactory.instance.arrayNode();
            json.forEach(element -> array.add(json(element)));
            return array;
        }
        if (json.isObject()) {
            var object = JsonNodeFactory.instance.objectNode();
            json.forEachEntry((name, value) -> object.set(text(name), json(value)));
            return object;
        }
        return json;
    }

    private static Map<String, JsonNode> json(Map<String, JsonNode> members) {
        var all = new LinkedHashMap<String, JsonNode>();
        members.forEach((name, value) -> all.put(text(name), json(value)));
        return all;
    }
}
