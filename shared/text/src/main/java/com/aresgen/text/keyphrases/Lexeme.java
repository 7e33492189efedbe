package com.aresgen.text.keyphrases;

/** A word in any of its forms: the stem of a content word, or a stop word as it is. */
record Lexeme(String stem, Role role) {
    enum Role {
        CONTENT,
        /** Too common to be or to end a keyphrase: "year", "new". */
        GENERAL,
        STOPWORD
    }

    boolean isStopword() {
        return role == Role.STOPWORD;
    }

    boolean isContent() {
        return role == Role.CONTENT;
    }
}
