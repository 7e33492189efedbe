package com.aresgen.documents.commands.model.draft;

import com.aresgen.documents.commands.body.Params;
import com.aresgen.documents.commands.model.DataMessage;
import com.aresgen.documents.commands.model.Interview;
import com.aresgen.documents.commands.model.ModelLimits;
import com.aresgen.documents.commands.model.Part;
import com.aresgen.documents.commands.model.PromptText;
import com.aresgen.documents.commands.model.Question;
import com.aresgen.documents.commands.model.Reading;
import com.aresgen.documents.commands.model.SelectionTooLong;
import com.aresgen.documents.commands.model.SharedSlots;
import com.aresgen.documents.commands.model.check.AnswerCheck;
import com.aresgen.documents.commands.model.check.Checks;
import com.aresgen.documents.commands.model.check.OutlineForm;
import com.aresgen.documents.commands.task.CommandScope;
import com.aresgen.documents.commands.text.Sections;
import com.aresgen.http.problem.Failure;
import com.aresgen.models.Message;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A text about the selection: its summary or its outline. A selection that is too long for one request is condensed first,
 * section by section, and the answer is made of these notes.
 */
final class Digest {
    /** A summary without a limit of the caller's may have a quarter more words than its length says. */
    private static final double TOLERANCE = 1.25;

    /** What a model is asked for, of a limit that the caller set: models count words inexactly. */
    private static final double ASKED = 0.9;

    private static final int MOST_NOTE_WORDS = 500;
    private static final int BYTES_A_WORD = 12;
    private static final int LONGEST_OUTLINE = 16_000;

    private final CommandScope scope;
    private final ModelLimits limits;

    Digest(CommandScope scope, ModelLimits limits) {
        this.scope = scope;
        this.limits = limits;
    }

    /** The text to work on, or why there is none. */
    sealed interface Material {
        record Ready(String text) implements Material {}

        record Missing(Failure failure) implements Material {}
    }

    /** The selection, or notes of it. */
    Material material(Interview interview) {
        var sections = new Sections(scope.structure(), limits.read());
        var bytes = sections.bytes(scope.span());
        if (bytes <= limits.read()) {
            return new Material.Ready(scope.text());
        }
        var most = (long) limits.read() * (ModelLimits.MOST_REQUESTS - 1);
        if (bytes > most) {
            return new Material.Missing(new SelectionTooLong("The selection is", bytes, most));
        }
        var notes = new ArrayList<String>();
        for (var section : sections.of(scope.span())) {
            switch (interview.ask(note(section.of(scope.structure().text())))) {
                case Interview.Reply.Read<String>(var note) -> notes.add(note);
                case Interview.Reply.Declined<String>(var failure) -> {
                    return new Material.Missing(failure);
                }
            }
        }
        return new Material.Ready(String.join("\n\n", notes));
    }

    private Question<String> note(String text) {
        var checks = List.of(Checks.noPreface(), Checks.words(1, 2 * MOST_NOTE_WORDS));
        var slots = Map.of("words", String.valueOf(MOST_NOTE_WORDS));
        return question("condense", text, slots, checks, (long) MOST_NOTE_WORDS * BYTES_A_WORD, false);
    }

    /** The request for a summary or an outline of a text. */
    Part part(String text, Params params) {
        var question = switch (params) {
            case Params.Summarize summary -> summary(text, summary);
            case Params.Outline outline ->
                question(
                        "outline",
                        text,
                        Map.of("depth", String.valueOf(outline.depth())),
                        List.of(new OutlineForm(outline.depth())),
                        LONGEST_OUTLINE,
                        true);
            default -> throw new IllegalArgumentException("No digest is made by " + params);
        };
        return Part.unmasked(scope.span(), text, question);
    }

    private Question<String> summary(String text, Params.Summarize params) {
        var usual = params.length().words();
        var asked =
                params.maxWords().map(most -> Math.max(1, (int) (most * ASKED))).orElse(usual);
        long most = params.maxWords().orElse((int) (usual * TOLERANCE));
        return question(
                "summarize",
                text,
                Map.of("words", String.valueOf(asked)),
                List.of(Checks.noPreface(), Checks.words(1, most)),
                2 * most * BYTES_A_WORD,
                true);
    }

    private Question<String> question(
            String prompt, String text, Map<String, String> own, List<AnswerCheck> checks, long bytes, boolean voiced) {
        var texts = new LinkedHashMap<String, String>();
        texts.put("title", scope.task().title());
        texts.put("instructions", scope.task().body().instructions().orElse(""));
        texts.put("text", text);
        var data = DataMessage.of(texts);
        var slots = new HashMap<>(own);
        slots.putAll(SharedSlots.slots(data));
        var system = new Message("system", PromptText.named(prompt).filled(slots));
        return new Question<>(
                List.of(system, data.message()),
                limits.tokens(bytes),
                Optional.empty(),
                voiced,
                answer -> read(data, answer, checks));
    }

    private static Reading<String> read(DataMessage data, String answer, List<AnswerCheck> checks) {
        var text = data.unframed(answer, "text");
        if (text.isBlank()) {
            return Reading.Bad.unusable("it is empty");
        }
        return AnswerCheck.firstFault(checks, "", text)
                .<Reading<String>>map(Reading.Bad::unusable)
                .orElseGet(() -> new Reading.Good<>(text));
    }
}
