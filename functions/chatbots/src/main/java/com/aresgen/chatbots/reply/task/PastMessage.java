package com.aresgen.chatbots.reply.task;

import java.util.Locale;

/** An earlier message of the conversation. Whoever wrote it, it is data for a model. */
public record PastMessage(Writer writer, String text) {
    /** Who wrote a message. */
    public enum Writer {
        VISITOR,
        BOT,
        AGENT;

        /** The name in prompts. */
        public String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
