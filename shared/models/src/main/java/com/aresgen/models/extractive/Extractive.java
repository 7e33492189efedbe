package com.aresgen.models.extractive;

import com.aresgen.http.problem.Failure;
import com.aresgen.models.ChatProvider;
import com.aresgen.models.Message;
import com.aresgen.models.Prompt;
import com.aresgen.models.answer.AnswerPart;
import com.aresgen.models.answer.AnswerStart;
import com.aresgen.models.answer.Completion;
import com.aresgen.models.answer.Warning;
import com.aresgen.models.catalogue.Model;
import com.aresgen.models.extractive.Instruction.Form;
import com.aresgen.models.failure.ContextLengthExceeded;
import com.aresgen.models.failure.ModelLacksCapability;
import com.aresgen.text.Passage;
import com.aresgen.text.Sentence;
import com.aresgen.text.Text;
import com.aresgen.text.Words;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The text engine as a chat model that understands the instructions of {@link Grammar} and declines every other with
 * {@link ModelLacksCapability}. It ignores system messages, with a warning.
 */
public final class Extractive implements ChatProvider {
    /** Goes up with every change that can change an answer. */
    private static final String VERSION = "extractive-1-2026.11.3";

    private final TextEngine engine = new TextEngine();

    /** The result of an instruction. */
    private sealed interface Result {
        record Found(String text) implements Result {}

        /** {@code why} is a sentence for the caller. */
        record Lacking(String why) implements Result {}
    }

    @Override
    public Completion complete(Model model, Prompt prompt) {
        var tokens = prompt.messages().stream()
                .mapToInt(message -> Words.countTokens(message.text()))
                .sum();
        if (tokens > model.contextTokens()) {
            return new Completion.Declined(new ContextLengthExceeded(model.contextTokens(), Optional.of(tokens)));
        }
        var most = Math.min(prompt.maxTokens().orElse(model.maxOutputTokens()), model.maxOutputTokens());
        return switch (TextRequest.of(prompt.messages())
                .map(this::result)
                .orElseGet(() -> new Result.Lacking("This is no instruction that the model understands."))) {
            case Result.Found(var text) ->
                answered(new AnswerLimits(tokens, most, prompt.stop()).apply(text), warnings(model, prompt));
            case Result.Lacking(var why) ->
                new Completion.Declined(new ModelLacksCapability(model.id(), detail(model, why)));
        };
    }

    /** The answer is known before its first word is sent; callers get it word by word all the same. */
    @Override
    public AnswerStart stream(Model model, Prompt prompt) {
        return switch (complete(model, prompt)) {
            case Completion.Declined(Failure failure) -> new AnswerStart.Declined(failure);
            case Completion.Answered answer -> new AnswerStart.Begun(answer.fingerprint(), WordByWord.of(answer));
        };
    }

    private Result result(TextRequest request) {
        var text = engine.read(request.text());
        if (!text.hasTerms()) {
            return new Result.Lacking("The messages hold no text for this instruction.");
        }
        return switch (request.instruction()) {
            case Instruction.Summarize(var length, var form) -> summary(text, length, form);
            case Instruction.WriteOutline(var most) -> new Result.Found(outline(text, most));
            case Instruction.ListKeyphrases(var most, var form) -> keyphrases(text, most, form);
            case Instruction.Ask(var question) -> answer(text, question);
        };
    }

    private Result summary(Text text, Length length, Form form) {
        var chosen = engine.summarize(text, length);
        if (chosen.isEmpty()) {
            return new Result.Lacking("No sentence of the text is short enough for this summary.");
        }
        return new Result.Found(
                form == Form.BULLETS
                        ? bullets(chosen.stream().map(Sentence::text).toList())
                        : Sentence.joined(chosen));
    }

    private String outline(Text text, int most) {
        return engine.outline(text, most).sections().stream()
                .map(section -> section.heading().map(heading -> heading + "\n").orElse("")
                        + bullets(List.of(section.point().text())))
                .collect(Collectors.joining("\n"));
    }

    private Result keyphrases(Text text, int most, Form form) {
        var phrases = engine.keyphrases(text, most);
        if (phrases.isEmpty()) {
            return new Result.Lacking("The text holds no keyphrases.");
        }
        return new Result.Found(form == Form.BULLETS ? bullets(phrases) : String.join(", ", phrases));
    }

    private Result answer(Text text, String question) {
        var passages = engine.answer(text, question);
        return passages.isEmpty()
                ? new Result.Lacking("No passage of the text answers this question in the question's own words.")
                : new Result.Found(passages.stream().map(Passage::text).collect(Collectors.joining("\n\n")));
    }

    private static String bullets(List<String> items) {
        return items.stream().map(item -> "- " + item).collect(Collectors.joining("\n"));
    }

    private static String detail(Model model, String why) {
        return why + " " + model.id() + " understands, in English: " + Grammar.IN_WORDS
                + ". For a language model, set LLM_BASE_URL to an OpenAI-compatible server.";
    }

    private static List<Warning> warnings(Model model, Prompt prompt) {
        var instructed =
                prompt.messages().stream().map(Message::role).anyMatch(List.of("system", "developer")::contains);
        return instructed
                ? List.of(new Warning(
                        "system_message_ignored", model.id() + " follows no system message: it was ignored."))
                : List.of();
    }

    private static Completion.Answered answered(AnswerLimits.Cut cut, List<Warning> warnings) {
        return new Completion.Answered(
                AnswerPart.text(cut.text()), cut.finish(), cut.usage(), Optional.of(VERSION), warnings);
    }
}
