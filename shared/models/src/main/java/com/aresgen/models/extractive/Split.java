package com.aresgen.models.extractive;

import com.aresgen.text.Fence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One message, taken apart: an instruction at its start or its end, and the text that it is about.
 *
 * @param rest the message without its instruction; all of it when there is none
 */
record Split(Optional<Task> task, String rest) {
    private static final Pattern ASKED = Pattern.compile(
            "^[ \\t]{0,20}(?:question|q|query|frage|pregunta|task|instruction)[ \\t]{0,20}:[ \\t]{0,20}(\\S.*)$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.MULTILINE);
    private static final Pattern LABEL = Pattern.compile(
            "^[ \\t]{0,20}(?:text|context|document|article|passage|content|input|source|dokument|kontext|texte|contexte|"
                    + "texto|contexto)[ \\t]{0,20}:[ \\t]{0,20}|"
                    + "^[ \\t]{0,20}(?:answer|a|antwort|réponse|respuesta|summary|keywords)\\s{0,20}:\\s{0,20}\\z",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.MULTILINE);

    private static final Pattern QUOTED = Pattern.compile("\"[^\"]++\"|“[^”]++”|„[^“]++“|«[^»]++»");

    static Split of(String message) {
        return Stream.<Function<String, Optional<Split>>>of(Split::fenced, Split::labelled, Split::commanded)
                .flatMap(way -> way.apply(message).stream())
                .findFirst()
                .orElseGet(() -> new Split(Optional.empty(), message));
    }

    private static Optional<Split> fenced(String message) {
        return Fence.in(message)
                .flatMap(fence -> labelled(fence.outside())
                        .or(() -> commanded(fence.outside()))
                        .map(split -> new Split(split.task(), fence.inside())));
    }

    private static Optional<Split> labelled(String message) {
        var asked = ASKED.matcher(message);
        if (!asked.find()) {
            return Optional.empty();
        }
        var words = asked.group(1).strip();
        var task = Instruction.read(words, words).orElse(new Task.Answer(words, new Wishes("")));
        var rest = message.substring(0, asked.start()) + "\n\n" + message.substring(asked.end());
        return Optional.of(new Split(Optional.of(task), unlabelled(rest)));
    }

    /**
     * A plain order for a summary or keyphrases goes before what may be a question of the text's own; then the first
     * sentence, then the last, and a heading that reads like a label only when there is nothing else.
     */
    private static Optional<Split> commanded(String message) {
        var found = new ArrayList<Split>();
        Commands.opening(message).ifPresent(found::add);
        found.addAll(Commands.ending(message));
        found.addAll(Commands.afterOpening(message));
        found.addAll(Commands.label(message));
        return first(found, Split::isPlainOrder)
                .filter(order -> found.getFirst()
                        .task()
                        .filter(Task.Beyond.class::isInstance)
                        .isEmpty())
                .or(() -> first(found, split -> true))
                .map(split -> new Split(split.task(), unlabelled(split.rest())));
    }

    private static Optional<Split> first(List<Split> splits, Predicate<Split> wanted) {
        return splits.stream().filter(wanted).findFirst();
    }

    boolean isPlainOrder() {
        return task.filter(it -> it instanceof Task.Summarize || it instanceof Task.ListKeyphrases)
                .isPresent();
    }

    private static String unlabelled(String text) {
        var plain = LABEL.matcher(text).replaceAll("").strip();
        return QUOTED.matcher(plain).matches()
                ? plain.substring(1, plain.length() - 1).strip()
                : plain;
    }
}
