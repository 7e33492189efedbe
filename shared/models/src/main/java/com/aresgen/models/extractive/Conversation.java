package com.aresgen.models.extractive;

import com.aresgen.models.Message;
import com.aresgen.text.Words;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds in a conversation what is asked and about which text. The last user message asks; its own text comes first, then
 * texts of earlier user and tool messages, then those of system messages, then what the assistant said.
 */
record Conversation(List<Message> messages) {
    private static final int FEWEST_WORDS = 8;
    private static final Pattern OF_ALL = Pattern.compile(
            "\\b(?:(?:our|this|the|whole|entire) (?:whole |entire )?(?:conversation|chat|discussion|thread|dialogue)|we (?:discussed|talked)|gespräch|unterhaltung|conversation|conversación)\\b",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern OF_ANSWER = Pattern.compile(
            "\\b(?:your (?:last |previous )?(?:answer|reply|response|message)|(?:what )?you (?:just )?(?:said|wrote)|deine antwort|ta réponse|tu respuesta)\\b",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

    Assignment read() {
        var last = lastOf("user");
        if (last < 0) {
            return new Assignment(new Task.Beyond("an answer without a user message"), "", new Wishes(""));
        }
        var earlier = new Conversation(messages.subList(0, last).stream().toList());
        var after = new Conversation(
                messages.subList(last + 1, messages.size()).stream().toList());
        var others = new Conversation(Stream.concat(earlier.messages.stream(), after.messages.stream())
                .toList());
        var standing = Standing.of(of("system", "developer"));
        var assignment = others.assignment(messages.get(last).text(), standing.wishes());
        var refused = assignment.filter(it -> it.task() instanceof Task.Beyond);
        return refused.or(() ->
                        standing.beyond().map(what -> new Assignment(new Task.Beyond(what), "", standing.wishes())))
                .or(() -> assignment)
                .orElseGet(() -> new Assignment(
                        new Task.Beyond(unrecognized(messages.get(last).text())), "", standing.wishes()));
    }

    /** Nothing when the message neither orders nor asks. */
    private Optional<Assignment> assignment(String message, Wishes standing) {
        var split = Split.of(message);
        return ordered(split, message, standing)
                .or(() -> split.task().map(task -> assign(task, split.rest(), message, standing)));
    }

    /** An order given before, in a system message or ahead of the text, for a message that brings only the text. */
    private Optional<Assignment> ordered(Split last, String message, Wishes standing) {
        var order = Stream.concat(of("system", "developer").stream(), of("user").reversed().stream())
                .map(Split::of)
                .filter(split -> split.isPlainOrder() && !isSubstantial(split.rest()))
                .findFirst();
        var bringsText = last.task().isEmpty()
                ? isSubstantial(message)
                : last.task().filter(Task.Answer.class::isInstance).isPresent() && isSubstantial(last.rest());
        return order.filter(split -> bringsText)
                .map(split -> new Assignment(split.task().orElseThrow(), message, standing));
    }

    private Assignment assign(Task task, String rest, String message, Wishes standing) {
        var own = message.stripTrailing().endsWith(rest) ? rest : withoutDirectives(rest);
        if (isSubstantial(own)) {
            var ahead = Unit.all(rest.substring(0, rest.length() - own.length())).stream()
                    .filter(Unit::isOrder)
                    .map(Unit::text)
                    .collect(Collectors.joining("\n"));
            return new Assignment(Instruction.unread(task, ahead).orElse(task), own, standing);
        }
        var found = task instanceof Task.Answer ? everything() : subject(message);
        var unread = found.flatMap(text -> Instruction.unread(task, rest));
        return new Assignment(unread.orElse(task), found.orElse(own), standing);
    }

    /** The one text that "the text" means. */
    private Optional<String> subject(String message) {
        if (OF_ALL.matcher(shortened(message)).find()) {
            return joined(of("user", "tool", "assistant").stream());
        }
        if (OF_ANSWER.matcher(shortened(message)).find()) {
            return of("assistant").reversed().stream().findFirst();
        }
        return Stream.of(texts("user", "tool"), texts("system", "developer"), texts("assistant"))
                .flatMap(texts -> texts.reversed().stream())
                .findFirst();
    }

    /** All texts, for a question; the assistant's only when there are no others. */
    private Optional<String> everything() {
        return joined(Stream.concat(texts("system", "developer").stream(), texts("user", "tool").stream()))
                .or(() -> joined(texts("assistant").stream()));
    }

    private List<String> texts(String... roles) {
        return of(roles).stream()
                .map(text -> withoutDirectives(Split.of(text).rest()))
                .filter(Conversation::isSubstantial)
                .toList();
    }

    private List<String> of(String... roles) {
        var wanted = List.of(roles);
        return messages.stream()
                .filter(message -> wanted.contains(message.role()))
                .map(Message::text)
                .toList();
    }

    private int lastOf(String role) {
        return messages.stream().map(Message::role).toList().lastIndexOf(role);
    }

    private static Optional<String> joined(Stream<String> texts) {
        return Optional.of(texts.collect(Collectors.joining("\n\n"))).filter(text -> !text.isBlank());
    }

    /** Sentences at the start that only say how to answer are no part of the text. */
    private static String withoutDirectives(String text) {
        var start = 0;
        for (var unit : Unit.first(text)) {
            if (!unit.isDirective()) {
                break;
            }
            start = unit.end();
        }
        return start == 0 ? text : text.substring(start).strip();
    }

    /** Whether it is enough to be a text of its own. */
    static boolean isSubstantial(String text) {
        return Words.areAtLeast(FEWEST_WORDS, text);
    }

    private static String shortened(String message) {
        return message.substring(0, Math.min(message.length(), 400));
    }

    private static String unrecognized(String message) {
        if (message.isBlank()) {
            return "an answer to an empty message";
        }
        return Instruction.isCourtesy(message)
                ? "a conversation"
                : "something that this model does not recognize: it understands orders such as \"Summarize:\" or"
                        + " \"Keywords:\" with a text, and questions about a text";
    }
}
