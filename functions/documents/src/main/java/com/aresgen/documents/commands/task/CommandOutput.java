package com.aresgen.documents.commands.task;

import com.aresgen.changes.TextEdit;
import com.aresgen.models.answer.TokenUsage;
import com.aresgen.models.answer.Warning;
import com.aresgen.models.catalogue.Model;
import com.aresgen.voice.VoiceReport;
import java.util.List;
import java.util.Optional;

/**
 * What a command made.
 *
 * @param output the new text of the selection, or the text about it; for citations, the selection with its markers and the
 *     list of references
 * @param edits to the base text: sorted, not overlapping, none where nothing changes
 * @param unverifiedDropped citations whose quote is not in its source
 * @param model that answered last
 * @param usage of all requests to models, in sum
 * @param costNanos of all requests to models and of what came before them, in nano-dollars (1e-9 USD)
 */
public record CommandOutput(
        String output,
        List<TextEdit> edits,
        List<CitedSentence> citations,
        int unverifiedDropped,
        Model model,
        TokenUsage usage,
        long costNanos,
        Optional<VoiceReport> voice,
        List<Warning> warnings) {
    public CommandOutput {
        edits = List.copyOf(edits);
        citations = List.copyOf(citations);
        warnings = List.copyOf(warnings);
    }
}
