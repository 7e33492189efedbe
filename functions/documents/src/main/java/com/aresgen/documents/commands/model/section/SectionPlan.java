package com.aresgen.documents.commands.model.section;

import com.aresgen.documents.commands.edit.SentenceEdits;
import com.aresgen.documents.commands.model.ModelLimits;
import com.aresgen.documents.commands.model.Part;
import com.aresgen.documents.commands.model.PromptText;
import com.aresgen.documents.commands.model.Question;
import com.aresgen.documents.commands.model.Reading;
import com.aresgen.documents.commands.model.SelectionTooLong;
import com.aresgen.documents.commands.task.CommandScope;
import com.aresgen.documents.commands.text.Masked;
import com.aresgen.documents.commands.text.Pieces;
import com.aresgen.documents.commands.text.Sections;
import com.aresgen.documents.commands.text.Span;
import com.aresgen.http.problem.Failure;
import java.util.List;
import java.util.Optional;

/**
 * The sections that a model writes anew, one request each. A long section may be asked for as edits of its paragraphs: an
 * answer then has only what changes.
 *
 * @param editing whether the models can answer with edits, in the form of a JSON schema
 */
public record SectionPlan(CommandScope scope, Writing writing, ModelLimits limits, boolean editing) {
    /** Bytes of a section from which on edits are asked for: below, a whole text is as cheap. */
    static final int LONG = 4_000;

    /** The failure of a selection with too many sections; empty if it has not. */
    public Optional<Failure> tooLong() {
        var most = (long) limits.written(writing.growth()) * ModelLimits.MOST_REQUESTS;
        var bytes = sections().bytes(scope.span());
        return bytes > most ? Optional.of(new SelectionTooLong("The selection is", bytes, most)) : Optional.empty();
    }

    public List<Part> parts() {
        var pieces = scope.structure().pieces();
        return sections().of(scope.span()).stream()
                .map(section -> part(section, pieces))
                .toList();
    }

    private Sections sections() {
        return new Sections(scope.guarded(), limits.written(writing.growth()));
    }

    private Part part(Span section, Pieces pieces) {
        var before = section.of(scope.structure().text());
        var masked = Masked.of(scope.guarded(), section);
        var core = masked.text().strip();
        var from = masked.text().indexOf(core);
        var lead = masked.text().substring(0, from);
        var tail = masked.text().substring(from + core.length());
        var reader = new SectionReader(scope, section, masked, lead, tail, pieces, writing.checks(section));
        var prompt = new SectionPrompt(scope, writing, section, masked, core);
        var question = masked.hasProse() ? Optional.of(question(prompt, reader)) : Optional.<Question<String>>empty();
        return new Part(
                section,
                question.isPresent() ? lead : "",
                question.isPresent() ? tail : "",
                masked,
                question,
                made -> SentenceEdits.between(before, made, section.from()));
    }

    private Question<String> question(SectionPrompt prompt, SectionReader reader) {
        var bytes = sections().bytes(prompt.section());
        var tokens = limits.tokens(
                Math.round(bytes * writing.growth()) + prompt.masked().pieces().size() * 10L);
        return editing && bytes >= LONG
                ? new ParagraphEdits(prompt).question(tokens, reader)
                : whole(prompt, tokens, reader);
    }

    private static Question<String> whole(SectionPrompt prompt, int tokens, SectionReader reader) {
        var data = prompt.data(prompt.core());
        return new Question<>(
                prompt.messages(data, PromptText.named("form-text").text().strip()),
                tokens,
                Optional.empty(),
                true,
                answer -> {
                    var core = data.unframed(answer, "text");
                    return core.contains(data.mark())
                            ? Reading.Bad.unusable("it repeats the tags of the text")
                            : reader.read(core);
                });
    }
}
