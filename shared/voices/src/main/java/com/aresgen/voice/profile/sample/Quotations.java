package com.aresgen.voice.profile.sample;

import java.util.BitSet;
import java.util.EnumSet;

/**
 * Finds the quotations of a text. A quotation ends in its paragraph; a mark that is not closed there is no quotation,
 * unless the next paragraph begins with the same mark again, as speech of several paragraphs does. Straight single marks
 * are taken for apostrophes.
 */
final class Quotations {
    private static final String BEFORE_OPENING = "([{—–-/'‘“„\"*_";

    private final String source;
    private final BitSet removed;

    private Quotations(String source, BitSet removed) {
        this.source = source;
        this.removed = removed;
    }

    static void mark(String source, BitSet removed) {
        var quotations = new Quotations(source, removed);
        var paragraphs = Paragraphs.of(source);
        for (var i = 0; i < paragraphs.size(); i++) {
            var isLast = i + 1 == paragraphs.size();
            quotations.markIn(
                    paragraphs.get(i),
                    isLast ? ' ' : source.charAt(paragraphs.get(i + 1).start()));
        }
    }

    /** @param next the first character of the next paragraph */
    private void markIn(Span paragraph, char next) {
        var unclosed = EnumSet.noneOf(QuotationMark.class);
        for (var at = paragraph.start(); at < paragraph.end(); at++) {
            var mark = QuotationMark.openedBy(source.charAt(at));
            if (mark == null || removed.get(at) || unclosed.contains(mark) || !isOpening(mark, at, paragraph)) {
                continue;
            }
            var end = mark == QuotationMark.SINGLE ? endOfSingle(at, paragraph.end()) : end(mark, at, paragraph.end());
            if (end > at) {
                removed.set(at, end + 1);
                at = end;
            } else if (at == paragraph.start() && next == mark.opening()) {
                removed.set(at, paragraph.end());
                return;
            } else if (mark != QuotationMark.SINGLE) {
                unclosed.add(mark);
            }
        }
    }

    private boolean isOpening(QuotationMark mark, int at, Span paragraph) {
        if (!mark.isAmbiguous()) {
            return true;
        }
        var before = at == paragraph.start() ? ' ' : source.charAt(at - 1);
        return isOpen(before) && !Character.isWhitespace(after(at, paragraph.end()));
    }

    private static boolean isOpen(char before) {
        return Character.isWhitespace(before) || BEFORE_OPENING.indexOf(before) >= 0;
    }

    /** Where the quotation ends that begins at {@code start}, or -1. */
    private int end(QuotationMark mark, int start, int limit) {
        for (var at = start + 1; at < limit; at++) {
            if (mark.isClosedBy(source.charAt(at)) && (!mark.isAmbiguous() || isClosing(at, limit))) {
                return at;
            }
        }
        return -1;
    }

    /** The closing mark is the apostrophe too: one after an s, as in "the boys’ boat", is the end if no other follows. */
    private int endOfSingle(int start, int limit) {
        var possessive = -1;
        for (var at = start + 1; at < limit && source.charAt(at) != QuotationMark.SINGLE.opening(); at++) {
            if (QuotationMark.SINGLE.isClosedBy(source.charAt(at)) && isClosing(at, limit)) {
                if (source.charAt(at - 1) != 's' || !Character.isWhitespace(after(at, limit))) {
                    return at;
                }
                possessive = possessive < 0 ? at : possessive;
            }
        }
        return possessive;
    }

    private boolean isClosing(int at, int limit) {
        return !Character.isWhitespace(source.charAt(at - 1)) && !Character.isLetterOrDigit(after(at, limit));
    }

    private char after(int at, int limit) {
        return at + 1 < limit ? source.charAt(at + 1) : ' ';
    }
}
