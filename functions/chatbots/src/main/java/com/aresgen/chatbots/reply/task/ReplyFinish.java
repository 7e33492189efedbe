package com.aresgen.chatbots.reply.task;

import java.util.Locale;

/** Why an answer ends where it does. */
public enum ReplyFinish {
    /** It is complete, or it is the fallback as nothing answers the question. */
    STOP,
    /** The token limit cut it after its last sentence. */
    LENGTH,
    /** The model refused, or a filter or a phrase that the voice bans ended it. */
    CONTENT_FILTER,
    /** The next sentence did not stand on its sources, in two attempts. */
    UNGROUNDED;

    /** The name in answers. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
