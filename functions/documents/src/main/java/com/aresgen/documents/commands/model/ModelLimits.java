package com.aresgen.documents.commands.model;

import com.aresgen.models.catalogue.Capability;
import com.aresgen.models.catalogue.Model;
import java.util.List;

/**
 * How much text one request holds, by the smallest of the models that may be asked. A token is taken for two bytes of
 * UTF-8 at least, as in dense text; English has four.
 *
 * @param contextTokens that each of the models reads
 * @param outputTokens that each of them writes
 * @param thinks whether one of them may spend tokens on thinking before it writes
 */
public record ModelLimits(int contextTokens, int outputTokens, boolean thinks) {
    /** Requests for one command, without repairs: at some 20 s each they fill the time of a call. */
    public static final int MOST_REQUESTS = 24;

    /** Bytes of a section that a model writes anew: longer ones lose their ends more often. */
    private static final int MOST_WRITTEN = 12_000;

    /** Bytes of a text that a model only reads. */
    private static final int MOST_READ = 60_000;

    private static final int FEWEST = 500;
    private static final int BYTES_A_TOKEN = 2;
    private static final int FOR_RULES = 1_000;
    private static final int FOR_THINKING = 4_000;

    public static ModelLimits of(List<Model> models) {
        return new ModelLimits(
                models.stream().mapToInt(Model::contextTokens).min().orElseThrow(),
                models.stream().mapToInt(Model::maxOutputTokens).min().orElseThrow(),
                models.stream().anyMatch(model -> model.capabilities().contains(Capability.REASONING)));
    }

    /**
     * Bytes of a section that a model writes anew: at most {@value #MOST_WRITTEN}, and what fits half of its context and,
     * with its growth, all of its output.
     *
     * @param growth length of the output as a multiple of the section's
     */
    public int written(double growth) {
        var output = outputTokens * (double) BYTES_A_TOKEN / Math.max(1, growth);
        return Math.clamp((long) Math.min(output, contextTokens), FEWEST, MOST_WRITTEN);
    }

    /** Bytes of a text that a model only reads: at most {@value #MOST_READ}, and what fits half of its context. */
    public int read() {
        return Math.clamp(contextTokens, FEWEST, MOST_READ);
    }

    /** Tokens at which an answer of about so many bytes is cut: those of dense text, and some for thinking. */
    public int tokens(long bytes) {
        return Math.toIntExact(Math.min(outputTokens, bytes / BYTES_A_TOKEN + FOR_RULES + (thinks ? FOR_THINKING : 0)));
    }
}
