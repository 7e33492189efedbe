package com.aresgen.documents.commands.model;

import com.aresgen.http.problem.Problem;

/** What an answer is worth. */
public sealed interface Reading<T> {
    public record Good<T>(T value) implements Reading<T> {}

    /**
     * An answer that cannot be used.
     *
     * @param fault half a sentence, for the model that repairs it: it quotes nothing of the document
     * @param shown the same for the caller
     */
    public record Bad<T>(Problem problem, String fault, String shown) implements Reading<T> {
        public static <T> Bad<T> unusable(String fault) {
            return new Bad<>(Problem.COMMAND_OUTPUT_UNUSABLE, fault, fault);
        }

        public static <T> Bad<T> changed(String fault, String shown) {
            return new Bad<>(Problem.PROTECTED_TEXT_CHANGED, fault, shown);
        }
    }
}
