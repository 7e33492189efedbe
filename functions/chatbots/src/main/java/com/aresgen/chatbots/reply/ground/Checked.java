package com.aresgen.chatbots.reply.ground;

import com.aresgen.chatbots.reply.task.GroundedSentence;

/** What a proposed sentence is worth. */
public sealed interface Checked {
    record Grounded(GroundedSentence sentence) implements Checked {}

    /**
     * A sentence that may not be shown.
     *
     * @param fault half a sentence, for the model that repairs it: it quotes nothing
     */
    record Refused(String fault) implements Checked {}
}
