package com.aresgen.models.openai.error;

import com.aresgen.http.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/**
 * A server's report of a failure, in whichever wrapping it comes: an object, a list around it, a text, a page.
 *
 * @param layers the report and what is inside its wrappings, outermost first; a page is one text
 */
public record ServerError(List<JsonNode> layers) {
    private static final int MOST_LAYERS = 6;
    private static final int MOST_WORDS = 20_000;
    private static final List<String> WRAPPINGS = List.of("error", "errors", "detail", "message");
    private static final List<String> MESSAGES = List.of(
            "message",
            "msg",
            "detail",
            "error_description",
            "error_message",
            "error_msg",
            "description",
            "reason",
            "title",
            "error");

    /** Members in which servers repeat the request: their words are the caller's. */
    private static final Set<String> ECHOES = Set.of("input", "request", "messages", "body", "prompt");

    public ServerError {
        layers = List.copyOf(layers);
    }

    /** The report in the body of an answer; a body that is no JSON is its text. */
    static ServerError in(String body) {
        try {
            return in(Json.MAPPER.readTree(body));
        } catch (JacksonException _) {
            return new ServerError(List.of(StringNode.valueOf(body)));
        }
    }

    static ServerError in(JsonNode report) {
        var layers = new ArrayList<JsonNode>();
        var next = Optional.of(report);
        while (next.isPresent() && layers.size() < MOST_LAYERS) {
            layers.add(next.get());
            next = inside(next.get());
        }
        return new ServerError(layers);
    }

    /**
     * Whether a frame of a stream, or an answer with a good status, reports a failure. An empty {@code error} beside an
     * answer reports none; without an answer a message suffices.
     */
    public static boolean isIn(JsonNode frame) {
        var choices = frame.path("choices");
        var inChoice = choices.valueStream().map(choice -> choice.path("error"));
        if (Stream.concat(Stream.of(frame.path("error"), frame.path("errors")), inChoice)
                .anyMatch(error -> !isBlank(error))) {
            return true;
        }
        return !choices.isArray() && isFailure(frame);
    }

    private static boolean isFailure(JsonNode frame) {
        return isText(frame.path("message"))
                || !isBlank(frame.path("detail"))
                || !isBlank(frame.path("error_message"))
                || !isBlank(frame.path("error_msg"))
                || Stream.of("object", "type", "status")
                        .map(member -> frame.path(member).asString(""))
                        .anyMatch(kind -> kind.contains("error") || kind.contains("fail"))
                || new ServerError(List.of(frame)).status().isPresent();
    }

    /** The first status of an HTTP error in it. */
    OptionalInt status() {
        return members("code", "status", "status_code", "statusCode")
                .mapToInt(member -> member.asInt(0))
                .filter(status -> status >= 400 && status < 600)
                .findFirst();
    }

    /** Its codes and types, in lower case. */
    Stream<String> codes() {
        return members("code", "status", "type", "error_code")
                .filter(ServerError::isText)
                .map(code -> code.stringValue().toLowerCase(Locale.ROOT));
    }

    /** The innermost message; empty if the server sends none, or a page. */
    String message() {
        var innermost = layers.getLast();
        if (innermost.isString()) {
            return layers.size() == 1 ? "" : innermost.stringValue();
        }
        return members(MESSAGES.toArray(String[]::new))
                .filter(ServerError::isText)
                .map(JsonNode::stringValue)
                .findFirst()
                .orElse("");
    }

    /** All its text, in which known complaints are looked for. */
    String words() {
        var words = new StringBuilder();
        collect(layers.getFirst(), words);
        return words.toString();
    }

    /** The first text by that name. */
    String text(String name) {
        return members(name)
                .filter(ServerError::isText)
                .map(JsonNode::stringValue)
                .findFirst()
                .orElse("");
    }

    /** Each fault of a list of faults, as FastAPI writes them. */
    Stream<JsonNode> faults() {
        return layers.stream().filter(JsonNode::isArray).flatMap(JsonNode::valueStream);
    }

    /** The members by these names, innermost first. */
    private Stream<JsonNode> members(String... names) {
        return layers.reversed().stream()
                .flatMap(layer -> Stream.of(names).<JsonNode>map(layer::path))
                .filter(member -> !member.isMissingNode());
    }

    /** What a wrapping holds: the first of a list, or the member that a report is in. */
    private static Optional<JsonNode> inside(JsonNode layer) {
        if (layer.isArray()) {
            return layer.isEmpty() ? Optional.empty() : Optional.of(layer.get(0));
        }
        var inChoice = layer.path("choices").valueStream().map(choice -> choice.path("error"));
        return Stream.concat(WRAPPINGS.stream().<JsonNode>map(layer::path), inChoice)
                .filter(member -> member.isContainer() && !isBlank(member))
                .findFirst();
    }

    private static void collect(JsonNode node, StringBuilder words) {
        if (words.length() > MOST_WORDS) {
            return;
        }
        if (node.isString()) {
            words.append(node.stringValue()).append('\n');
        } else if (node.isArray()) {
            node.forEach(each -> collect(each, words));
        } else {
            node.properties().stream()
                    .filter(member -> !ECHOES.contains(member.getKey()))
                    .forEach(member -> collect(member.getValue(), words));
        }
    }

    private static boolean isText(JsonNode node) {
        return node.isString() && !node.stringValue().isBlank();
    }

    /** Nothing, however it is written: null, "", 0, false, or a container of nothing. */
    public static boolean isBlank(JsonNode node) {
        if (node.isContainer()) {
            return node.valueStream().allMatch(ServerError::isBlank);
        }
        return node.isMissingNode()
                || node.isNull()
                || (node.isString() && node.stringValue().isBlank())
                || (node.isBoolean() && !node.booleanValue())
                || (node.isNumber() && node.doubleValue() == 0);
    }
}
