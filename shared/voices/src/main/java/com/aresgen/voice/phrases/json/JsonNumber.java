package com.aresgen.voice.phrases.json;

/** A number of JSON (RFC 8259, section 6), character by character. */
final class JsonNumber {
    private State state = State.NONE;

    private enum State {
        NONE,
        MINUS,
        ZERO,
        DIGITS,
        POINT,
        FRACTION,
        E,
        SIGN,
        EXPONENT
    }

    boolean isOpen() {
        return state != State.NONE;
    }

    /** False if the character does not belong to it. */
    boolean next(char letter) {
        var next = after(letter);
        state = next == State.NONE ? state : next;
        return next != State.NONE;
    }

    private State after(char letter) {
        var isDigit = letter >= '0' && letter <= '9';
        return switch (state) {
            case NONE -> letter == '-' ? State.MINUS : first(letter, isDigit);
            case MINUS -> first(letter, isDigit);
            case ZERO -> whole(letter);
            case DIGITS -> isDigit ? State.DIGITS : whole(letter);
            case POINT -> isDigit ? State.FRACTION : State.NONE;
            case FRACTION -> isDigit ? State.FRACTION : exponent(letter);
            case E -> letter == '+' || letter == '-' ? State.SIGN : digits(isDigit);
            case SIGN, EXPONENT -> digits(isDigit);
        };
    }

    private static State first(char letter, boolean isDigit) {
        return letter == '0' ? State.ZERO : isDigit ? State.DIGITS : State.NONE;
    }

    private static State whole(char letter) {
        return letter == '.' ? State.POINT : exponent(letter);
    }

    private static State exponent(char letter) {
        return letter == 'e' || letter == 'E' ? State.E : State.NONE;
    }

    private static State digits(boolean isDigit) {
        return isDigit ? State.EXPONENT : State.NONE;
    }

    /** Ends it; false if a digit is missing. */
    boolean close() {
        var complete = switch (state) {
            case NONE, ZERO, DIGITS, FRACTION, EXPONENT -> true;
            case MINUS, POINT, E, SIGN -> false;
        };
        state = State.NONE;
        return complete;
    }
}
