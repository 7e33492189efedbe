package com.aresgen.voice.phrases.json;

/** Whether a text is JSON so far (RFC 8259), character by character and without recursion; strings are read elsewhere. */
final class JsonGrammar {
    private final StringBuilder open = new StringBuilder();
    private final JsonNumber number = new JsonNumber();
    private Next next = Next.VALUE;

    /** What is missing of {@code true}, {@code false} or {@code null}. */
    private String literal = "";

    private enum Next {
        VALUE,
        VALUE_OR_END,
        NAME,
        NAME_OR_END,
        COLON,
        COMMA_OR_END,
        NOTHING
    }

    /** A character outside strings; false if it cannot be there. */
    boolean next(char letter) {
        if (!literal.isEmpty()) {
            return nextOfLiteral(letter);
        }
        if (number.isOpen()) {
            if (number.next(letter)) {
                return true;
            }
            if (!number.close()) {
                return false;
            }
            endValue();
        }
        return switch (letter) {
            case ' ', '\t', '\n', '\r' -> true;
            case '{', '[' -> begin(letter);
            case '}' -> end('{', Next.NAME_OR_END);
            case ']' -> end('[', Next.VALUE_OR_END);
            case ',' -> follows(Next.COMMA_OR_END, isInObject() ? Next.NAME : Next.VALUE);
            case ':' -> follows(Next.COLON, Next.VALUE);
            case 't' -> literal("rue");
            case 'f' -> literal("alse");
            case 'n' -> literal("ull");
            default -> isValueNext() && number.next(letter);
        };
    }

    /** A string begins; false if none can be here. */
    boolean beginString() {
        return literal.isEmpty() && !number.isOpen() && (isNameNext() || isValueNext());
    }

    /** Whether a string here is the name of a member. */
    boolean isNameNext() {
        return next == Next.NAME || next == Next.NAME_OR_END;
    }

    void endString() {
        if (isNameNext()) {
            next = Next.COLON;
        } else {
            endValue();
        }
    }

    /** What makes the text JSON if it ends here, with that name for a member that has none yet. */
    String closing(String name) {
        var closing = new StringBuilder(literal);
        if (number.isOpen()) {
            closing.append(number.close() ? "" : "0");
        } else if (literal.isEmpty()) {
            closing.append(
                    switch (next) {
                        case VALUE -> "null";
                        case NAME -> '"' + name + "\":null";
                        case COLON -> ":null";
                        case VALUE_OR_END, NAME_OR_END, COMMA_OR_END, NOTHING -> "";
                    });
        }
        for (int i = open.length() - 1; i >= 0; i--) {
            closing.append(open.charAt(i) == '{' ? '}' : ']');
        }
        return closing.toString();
    }

    private boolean nextOfLiteral(char letter) {
        if (literal.charAt(0) != letter) {
            return false;
        }
        literal = literal.substring(1);
        if (literal.isEmpty()) {
            endValue();
        }
        return true;
    }

    private boolean literal(String rest) {
        literal = isValueNext() ? rest : "";
        return isValueNext();
    }

    private boolean begin(char bracket) {
        var allowed = isValueNext();
        open.append(bracket);
        next = bracket == '{' ? Next.NAME_OR_END : Next.VALUE_OR_END;
        return allowed;
    }

    private boolean end(char bracket, Next empty) {
        if (open.isEmpty()
                || open.charAt(open.length() - 1) != bracket
                || (next != Next.COMMA_OR_END && next != empty)) {
            return false;
        }
        open.setLength(open.length() - 1);
        endValue();
        return true;
    }

    private boolean follows(Next expected, Next then) {
        var allowed = next == expected;
        next = then;
        return allowed;
    }

    private void endValue() {
        next = open.isEmpty() ? Next.NOTHING : Next.COMMA_OR_END;
    }

    private boolean isInObject() {
        return !open.isEmpty() && open.charAt(open.length() - 1) == '{';
    }

    private boolean isValueNext() {
        return next == Next.VALUE || next == Next.VALUE_OR_END;
    }
}
