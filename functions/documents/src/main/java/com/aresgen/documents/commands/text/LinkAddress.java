package com.aresgen.documents.commands.text;

import java.util.List;
import java.util.Optional;

/**
 * What of a link or an image in Markdown must not change: its destination, or the label of its reference. Its text and
 * title are prose; but where the text is the label, all of it is protected.
 */
final class LinkAddress {
    private LinkAddress() {}

    /**
     * The protected part of a link.
     *
     * @param link from its first to after its last character
     * @param endOfText where the last node of its text ends; empty if it has no text
     */
    static List<Span> in(String text, Span link, Optional<Integer> endOfText) {
        if (text.charAt(link.from()) == '<') {
            return List.of(link);
        }
        var closing = text.indexOf(']', endOfText.orElse(link.from()));
        if (closing < 0 || closing >= link.to()) {
            return List.of(link);
        }
        var after = closing + 1;
        if (after < link.to() && text.charAt(after) == '(') {
            return List.of(destination(text, after + 1, link.to() - 1));
        }
        if (after + 2 < link.to() && text.charAt(after) == '[') {
            return List.of(new Span(after, link.to()));
        }
        return List.of(link);
    }

    /** Up to a space that separates it from its title; spaces are part of it only between angle brackets. */
    private static Span destination(String text, int from, int to) {
        var begin = from;
        while (begin < to && Character.isWhitespace(text.charAt(begin))) {
            begin++;
        }
        if (begin < to && text.charAt(begin) == '<') {
            var end = text.indexOf('>', begin);
            return new Span(begin, end < 0 || end >= to ? to : end + 1);
        }
        var end = begin;
        while (end < to && !Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        return new Span(begin, end);
    }
}
