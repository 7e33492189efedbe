package com.aresgen.chatbots.settings;

import java.util.Locale;

/** Whether visitors of a chatbot show who they are, by a token that the owner of the page signs. */
public enum IdentityMode {
    /** Tokens are refused: all visitors are anonymous. */
    OFF,
    OPTIONAL,
    /** A visitor without a token is refused. */
    REQUIRED;

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static IdentityMode of(String wire) {
        return valueOf(wire.toUpperCase(Locale.ROOT));
    }
}
