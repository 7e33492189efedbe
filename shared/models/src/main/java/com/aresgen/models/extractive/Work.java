package com.aresgen.models.extractive;

import java.util.Optional;
import java.util.function.Function;

/** Does the tasks. */
record Work(Languages languages) {
    Result on(Assignment assignment) {
        return switch (assignment.task()) {
            case Task.Beyond(var what) -> new Result.Lacking("This asks for " + what + ".");
            case Task.Summarize task -> read(assignment, "summarize", task.language(), text -> summary(task, text));
            case Task.ListKeyphrases task ->
                read(assignment, "take keyphrases from", task.language(), text -> keyphrases(task, text));
            case Task.Answer(var question) ->
                read(assignment, "search for an answer in", Optional.empty(), text -> answer(question, text));
        };
    }

    private Result read(Assignment assignment, String purpose, Optional<String> language, Function<Text, Result> work) {
        var text = Text.of(assignment.text(), languages.of(assignment.text()));
        if (text.sentences().stream().allMatch(sentence -> sentence.terms().isEmpty())) {
            return new Result.Lacking("The messages hold no text to " + purpose + ".");
        }
        if (language.filter(code -> !code.equals(text.language().code())).isPresent()) {
            return new Result.Lacking(
                    "This asks for an answer in another language than the text's, which is a translation.");
        }
        return work.apply(text);
    }

    private static Result summary(Task.Summarize task, Text text) {
        var summarizer = new Summarizer(text);
        var chosen = summarizer.choose(task.length());
        if (chosen.isEmpty()) {
            var shortest = summarizer.shortest();
            return new Result.Lacking("No sentence of the text is short enough: the shortest has " + shortest.words()
                    + " words and " + shortest.characters() + " characters, and rewording is not possible.");
        }
        return new Result.Found(
                task.layout().set(chosen.stream().map(Sentence::text).toList()));
    }

    private static Result keyphrases(Task.ListKeyphrases task, Text text) {
        var phrases = new Keyphrases(text).best(task.most());
        return phrases.isEmpty()
                ? new Result.Lacking("The text holds no keyphrases.")
                : new Result.Found(task.layout().set(phrases));
    }

    private Result answer(String question, Text text) {
        var passages = new Passages(text, Question.of(question, languages.of(question), text.language())).find();
        return passages.isEmpty()
                ? new Result.Lacking(
                        "No passage of the text in the messages matches this question well enough to be its answer.")
                : new Result.Found(String.join("\n\n", passages));
    }
}
