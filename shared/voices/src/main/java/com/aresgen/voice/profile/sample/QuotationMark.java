package com.aresgen.voice.profile.sample;

import org.jspecify.annotations.Nullable;

/** The marks by which languages begin a quotation, each with those that may end it. */
enum QuotationMark {
    STRAIGHT('"', "\""),
    DOUBLE('“', "”"),
    /** German and others: „…“, or „…”. */
    LOW('„', "“”"),
    /** Swedish and Finnish: ”…”. */
    HIGH('”', "”"),
    OUTWARD('«', "»"),
    /** German books: »…«. */
    INWARD('»', "«"),
    CORNER('「', "」"),
    WHITE_CORNER('『', "』"),
    SINGLE('‘', "’");

    private final char opening;
    private final String closing;

    QuotationMark(char opening, String closing) {
        this.opening = opening;
        this.closing = closing;
    }

    static @Nullable QuotationMark openedBy(char character) {
        for (var mark : values()) {
            if (mark.opening == character) {
                return mark;
            }
        }
        return null;
    }

    char opening() {
        return opening;
    }

    boolean isClosedBy(char character) {
        return closing.indexOf(character) >= 0;
    }

    /** Whether only its surroundings show what the mark is: a beginning, an end, an apostrophe, an inch. */
    boolean isAmbiguous() {
        return this == STRAIGHT || this == HIGH || this == INWARD || this == SINGLE;
    }
}
