package com.aresgen.documents.commands.task;

import com.aresgen.changes.TextEdit;
import com.aresgen.documents.commands.body.Placement;
import com.aresgen.documents.commands.edit.Paragraph;
import com.aresgen.models.answer.AnswerPart;
import com.aresgen.models.answer.Warning;
import com.aresgen.models.asking.OutputFormat;
import com.aresgen.models.asking.Spending;
import com.aresgen.models.catalogue.Model;
import java.util.List;

/**
 * What a command made of its scope, before it has a place in the document.
 *
 * @param replacement the edits by which the output takes the place of the selection, or by which it is cited
 */
public record Result(
        String output,
        List<TextEdit> replacement,
        List<CitedSentence> citations,
        int unverifiedDropped,
        List<Warning> warnings) {
    /** A result without citations. */
    public Result(String output, List<TextEdit> replacement) {
        this(output, replacement, List.of(), 0, List.of());
    }

    /** With its place, its cost and how near it came to the voice. */
    public CommandOutput placed(CommandScope scope, Model model, Spending spending) {
        var report = scope.task().voice().map(voice -> voice.report(AnswerPart.text(output), new OutputFormat.Text()));
        return new CommandOutput(
                output,
                edits(scope, scope.task().body().params().placement()),
                citations,
                unverifiedDropped,
                model,
                spending.usage(),
                spending.nanos(),
                report,
                warnings);
    }

    private List<TextEdit> edits(CommandScope scope, Placement placement) {
        return switch (placement) {
            case REPLACE -> replacement;
            case BEFORE -> List.of(Paragraph.before(scope.structure(), scope.span(), output));
            case AFTER -> List.of(Paragraph.after(scope.structure(), scope.span(), output));
            case NONE -> List.of();
        };
    }
}
