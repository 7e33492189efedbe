package com.aresgen.models.extractive;

import com.aresgen.text.Language;
import com.aresgen.text.Languages;
import com.aresgen.text.Sentence;
import com.aresgen.text.Text;
import com.aresgen.text.keyphrases.Keyphrases;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Does the tasks. */
record Work(Languages languages) {
    Result on(Assignment assignment) {
        return switch (assignment.task()) {
            case Task.Beyond(var what) -> new Result.Lacking("This asks for " + what + ".");
            case Task.Summarize task ->
                read(assignment, "summarize", task.language(), text -> summary(task, assignment.standing(), text));
            case Task.ListKeyphrases task ->
                read(assignment, "take keyphrases from", task.language(), text -> keyphrases(task, text));
            case Task.Answer task ->
                read(
                        assignment,
                        "search for an answer in",
                        task.wishes().language(),
                        text -> answer(task, assignment.standing(), text));
        };
    }

    private Result read(Assignment assignment, String purpose, Optional<String> language, Function<Text, Result> work) {
        var text = Text.of(assignment.text(), languages.of(assignment.text()));
        if (text.sentences().stream().allMatch(sentence -> sentence.terms().isEmpty())) {
            return new Result.Lacking("The messages hold no text to " + purpose + ".");
        }
        var wanted = language.or(() -> assignment.standing().language());
        if (wanted.filter(code -> !code.equals(text.language().code())).isPresent()) {
            return new Result.Lacking(
                    "This asks for an answer in another language than the text's, which is a translation.");
        }
        return work.apply(text);
    }

    private static Result summary(Task.Summarize task, Wishes standing, Text text) {
        var length = task.length() instanceof Length.Natural ? standing.length() : task.length();
        var layout = layout(task.layout(), standing);
        var summarizer = new Summarizer(text);
        var chosen = summarizer.choose(length);
        if (chosen.isEmpty()) {
            var shortest = summarizer.shortest();
            return new Result.Lacking("No sentence of the text is short enough: the shortest has " + shortest.words()
                    + " words and " + shortest.characters() + " characters, and rewording is not possible.");
        }
        return new Result.Found(layout.set(chosen.stream().map(Sentence::text).toList()));
    }

    private static Result keyphrases(Task.ListKeyphrases task, Text text) {
        var phrases = new Keyphrases(text).best(task.most());
        return phrases.isEmpty()
                ? new Result.Lacking("The text holds no keyphrases.")
                : new Result.Found(task.layout().set(phrases));
    }

    private Result answer(Task.Answer task, Wishes standing, Text text) {
        var question = Question.of(task.question(), languages.of(task.question()), text.language());
        var passages = new Passages(text, question).find();
        if (passages.isEmpty()) {
            return new Result.Lacking(
                    "No passage of the text in the messages matches this question well enough to be its answer.");
        }
        if (!isShortEnough(passages, task.wishes().length()) || !isShortEnough(passages, standing.length())) {
            return new Result.Lacking(
                    "The passage that answers this is longer than the answer is to be, and rewording is not possible.");
        }
        var layout = layout(task.wishes().layout(), standing);
        return new Result.Found(layout == Layout.PROSE ? String.join("\n\n", passages) : layout.set(passages));
    }

    /** The form that the task itself names, or else the one that is wanted for all answers. */
    private static Layout layout(Layout own, Wishes standing) {
        return own == Layout.PROSE ? standing.layout() : own;
    }

    private boolean isShortEnough(List<String> passages, Length length) {
        var extent = passages.stream()
                .flatMap(passage -> Text.of(passage, Language.UNKNOWN).sentences().stream())
                .map(Extent::of)
                .reduce(Extent.NOTHING, Extent::plus);
        return length instanceof Length.Natural || length.holds(extent, extent.sentences());
    }
}
