package com.aresgen.models.extractive;

/** What the embedded model can be asked to do with a text. */
sealed interface Instruction {
    record Summarize(Length length, Form form) implements Instruction {}

    record WriteOutline(int most) implements Instruction {}

    record ListKeyphrases(int most, Form form) implements Instruction {}

    record Ask(String question) implements Instruction {}

    /** How sentences or phrases are set: one after the other, or each as a bullet. */
    enum Form {
        RUNNING,
        BULLETS
    }
}
