package com.aresgen.models.extractive;

/** What came of a task. */
sealed interface Result {
    record Found(String text) implements Result {}

    /** {@code why} is a sentence for the caller. */
    record Lacking(String why) implements Result {
        /** With what the model can do, and what else would help. */
        String inWords(String model) {
            return why + " This model (" + model
                    + ") writes nothing of its own: it summarizes, lists keyphrases and answers"
                    + " questions by quoting from a text in the messages. For free generation and translation set"
                    + " LLM_BASE_URL to an OpenAI-compatible server.";
        }
    }
}
