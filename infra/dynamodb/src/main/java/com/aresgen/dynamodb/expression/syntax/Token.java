package com.aresgen.dynamodb.expression.syntax;

/** A token and where it is in the text, {@code end} exclusive. */
record Token(Kind kind, String text, int start, int end) {
    enum Kind {
        /** Letters, digits and underscores behind a letter: an attribute, a function or a keyword. */
        WORD,
        /** Such as {@code #name}. */
        NAME,
        /** Such as {@code :value}. */
        VALUE,
        NUMBER,
        COMPARATOR,
        /** One of {@code ( ) [ ] . , + -}, and every character that begins no token. */
        SYMBOL,
        END
    }

    boolean isSymbol(char symbol) {
        return kind == Kind.SYMBOL && text.length() == 1 && text.charAt(0) == symbol;
    }

    /** Keywords are not case-sensitive. */
    boolean isWord(String keyword) {
        return kind == Kind.WORD && text.equalsIgnoreCase(keyword);
    }
}
