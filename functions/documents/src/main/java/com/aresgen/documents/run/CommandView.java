package com.aresgen.documents.run;

import com.aresgen.changes.ChangeSet;
import com.aresgen.documents.commands.task.CommandOutput;
import com.aresgen.documents.merge.ConflictView;
import com.aresgen.http.values.Usd;
import com.aresgen.models.answer.TokenUsage;
import com.aresgen.models.answer.Warning;
import com.aresgen.voice.VoiceReport;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The answer to a command.
 *
 * @param revision after the command; the one that it saw if it changed nothing
 * @param changes for the text of the revision before; of a suggestion, for that of {@code base_revision}
 */
record CommandView(
        String id,
        String command,
        String documentId,
        long baseRevision,
        long revision,
        long version,
        String mode,
        @Nullable String suggestionId,
        String output,
        JsonNode changes,
        List<ConflictView> conflicts,
        List<CitationView> citations,
        int unverifiedDropped,
        @Nullable VoiceReport voice,
        String model,
        Usage usage,
        String costUsd,
        List<String> warnings,
        long latencyMs,
        Instant createdAt) {
    /** Tokens of all requests to models. */
    record Usage(int promptTokens, int completionTokens, int totalTokens) {
        static Usage of(TokenUsage usage) {
            return new Usage(
                    usage.promptTokens(), usage.completionTokens(), usage.promptTokens() + usage.completionTokens());
        }
    }

    /** What became of an output. */
    record Effects(
            long revision,
            long version,
            Optional<String> suggestion,
            ChangeSet changes,
            List<ConflictView> conflicts,
            List<CitationView> citations) {}

    static CommandView of(CommandRun run, CommandOutput output, Effects effects, Instant now) {
        return new CommandView(
                run.id(),
                run.body().command().wire(),
                run.document(),
                run.base(),
                effects.revision(),
                effects.version(),
                run.body().mode().name().toLowerCase(Locale.ROOT),
                effects.suggestion().orElse(null),
                output.output(),
                effects.changes().toJson(),
                effects.conflicts(),
                effects.citations(),
                output.unverifiedDropped(),
                output.voice().orElse(null),
                output.model().id(),
                Usage.of(output.usage()),
                Usd.ofNanos(output.costNanos()),
                output.warnings().stream().map(Warning::text).toList(),
                Duration.between(run.begunAt(), now).toMillis(),
                now);
    }
}
