package com.aresgen.models.extractive;

import java.util.Optional;

/** What the engine was asked to do; {@code language} is an ISO 639-1 code when the answer is wanted in a certain one. */
sealed interface Task {
    record Summarize(Length length, Layout layout, Optional<String> language) implements Task {}

    record ListKeyphrases(int most, Layout layout, Optional<String> language) implements Task {}

    /** {@code wishes} are those beside the question. */
    record Answer(String question, Wishes wishes) implements Task {}

    /** Something it cannot: {@code what} completes "This asks for". */
    record Beyond(String what) implements Task {}
}
