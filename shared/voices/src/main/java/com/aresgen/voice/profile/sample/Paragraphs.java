package com.aresgen.voice.profile.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The paragraphs of a text: what is between blank lines, from its first visible character on. */
final class Paragraphs {
    private static final Pattern BREAK = Pattern.compile("\\R[ \\t\\u3000]*+\\R");

    private Paragraphs() {}

    static List<Span> of(CharSequence text) {
        var paragraphs = new ArrayList<Span>();
        var breaks = BREAK.matcher(text);
        var start = 0;
        while (breaks.find()) {
            add(paragraphs, text, start, breaks.start());
            start = breaks.end();
        }
        add(paragraphs, text, start, text.length());
        return paragraphs;
    }

    private static void add(List<Span> paragraphs, CharSequence text, int start, int end) {
        var visible = start;
        while (visible < end && Character.isWhitespace(text.charAt(visible))) {
            visible++;
        }
        if (visible < end) {
            paragraphs.add(new Span(visible, end));
        }
    }
}
