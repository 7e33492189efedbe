package com.aresgen.models.openai.error;

import com.aresgen.http.json.Pointer;
import com.aresgen.http.problem.Failure;
import com.aresgen.http.problem.Problem;
import com.aresgen.http.problem.Violation;
import com.aresgen.models.failure.ContextLengthExceeded;
import com.aresgen.models.failure.InvalidMessages;
import com.aresgen.models.failure.UnsupportedParameter;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** A server's objection to a request: to a field, to the messages, or to their length. */
final class Complaint {
    private static final int LONGEST_POINTER = 200;
    private static final int MOST_PLACES = 100;
    private static final Pattern LIMIT =
            Pattern.compile("(?i)(?:context (?:length|window|size)[^\\d]{1,20}|n_ctx\\D{1,4})(\\d{3,8})\\b");

    private final int contextTokens;
    private final Optional<String> key;

    Complaint(int contextTokens, Optional<String> key) {
        this.contextTokens = contextTokens;
        this.key = key;
    }

    /** With the server's own figure if it sends one: for a model outside the catalogue no other limit is known. */
    Failure tooLong(ServerError error) {
        var limit = LIMIT.matcher(error.words());
        return new ContextLengthExceeded(
                limit.find() ? Integer.parseInt(limit.group(1)) : contextTokens, Optional.empty());
    }

    Failure of(ServerError error) {
        var words = new ErrorText(error.message());
        if (error.codes().anyMatch("content_filter"::equals)) {
            return new InvalidMessages(List.of(violation("/messages", Problem.INVALID_MESSAGES, words)));
        }
        var pointers = pointers(error);
        var messages = !pointers.isEmpty() && pointers.stream().allMatch(it -> it.matches("/messages(/.*)?"));
        var problem = messages ? Problem.INVALID_MESSAGES : Problem.UNSUPPORTED_PARAMETER;
        var violations = (pointers.isEmpty() ? Stream.of("") : pointers.stream())
                .map(pointer -> violation(pointer, problem, words))
                .toList();
        return messages ? new InvalidMessages(violations) : new UnsupportedParameter(violations);
    }

    private Violation violation(String pointer, Problem problem, ErrorText words) {
        return new Violation(pointer, problem.code(), words.sentence(key));
    }

    /** OpenAI's {@code param}, or the places that servers built with FastAPI list. */
    private static List<String> pointers(ServerError error) {
        var param = error.text("param");
        if (!param.isBlank()) {
            return List.of(pointer(Stream.of(param.split("[.\\[\\]]+", -1))));
        }
        return error.faults()
                .map(fault -> fault.path("loc"))
                .filter(JsonNode::isArray)
                .limit(MOST_PLACES)
                .map(place -> pointer(
                        place.valueStream().map(step -> step.asString("")).filter(it -> !it.equals("body"))))
                .toList();
    }

    private static String pointer(Stream<String> steps) {
        var pointer = steps.filter(step -> !step.isEmpty())
                .map(step -> "/" + Pointer.escaped(step))
                .collect(Collectors.joining());
        // Anything that does not look like a place in a request is dropped.
        return pointer.length() <= LONGEST_POINTER && pointer.matches("(/[\\w~-]+)*") ? pointer : "";
    }
}
