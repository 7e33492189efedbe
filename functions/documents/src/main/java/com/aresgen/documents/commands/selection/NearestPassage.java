package com.aresgen.documents.commands.selection;

import com.aresgen.documents.commands.selection.QuoteNotFound.Nearest;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The passage of a text that shares the most trigrams of characters with a quote (Ukkonen 1992, "Approximate
 * string-matching with q-grams and maximal matches"), in any case. A window of the quote's length moves over the text and
 * is counted incrementally, so that 1 MB takes well below a second whatever the quote is.
 */
final class NearestPassage {
    private static final int GRAM = 3;

    /** The share of the quote's trigrams below which a passage is not like it. */
    private static final double LEAST_SHARE = 0.4;

    /** How far an edge may move to the end of a word. */
    private static final int REACH = 12;

    private final String text;
    private final int length;
    private final Map<Integer, Integer> places = new HashMap<>();
    private final int[] wanted;
    private final int[] found;
    private int shared;

    NearestPassage(String text, String quote) {
        this.text = text;
        this.length = Math.min(quote.length(), text.length());
        this.wanted = new int[Math.max(1, quote.length())];
        this.found = new int[wanted.length];
        for (var i = 0; i + GRAM <= quote.length(); i++) {
            wanted[places.computeIfAbsent(gram(quote, i), _ -> places.size())]++;
        }
    }

    Optional<Nearest> find() {
        var grams = length - GRAM + 1;
        if (grams < 1) {
            return Optional.empty();
        }
        var most = 0;
        var first = 0;
        var last = 0;
        for (var end = 0; end + GRAM <= text.length(); end++) {
            add(gram(text, end));
            var start = end - grams + 1;
            if (start > 0) {
                remove(gram(text, start - 1));
            }
            if (shared > most) {
                most = shared;
                first = Math.max(0, start);
                last = first;
            } else if (shared == most && start == last + 1) {
                last = start;
            }
        }
        return most < Math.max(1, LEAST_SHARE * grams) ? Optional.empty() : Optional.of(passage((first + last) / 2));
    }

    /** With whole words at its edges, where they are near. */
    private Nearest passage(int at) {
        var from = edge(at);
        var to = Math.max(edge(Math.min(text.length(), at + length)), from);
        var passage = text.substring(from, to);
        var start = from + passage.length() - passage.stripLeading().length();
        var end = start + passage.strip().length();
        var before = text.codePointCount(0, start);
        return new Nearest(before, before + text.codePointCount(start, end), text.substring(start, end));
    }

    /** The word boundary nearest to a position, or the position, but never inside a surrogate pair. */
    private int edge(int at) {
        for (var away = 0; away <= REACH; away++) {
            if (isBoundary(at - away)) {
                return at - away;
            }
            if (isBoundary(at + away)) {
                return at + away;
            }
        }
        return at < text.length() && Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
    }

    private boolean isBoundary(int at) {
        return at == 0 || at == text.length() || (at > 0 && at < text.length() && isWord(at - 1) != isWord(at));
    }

    private boolean isWord(int at) {
        return Character.isLetterOrDigit(text.charAt(at));
    }

    private void add(int gram) {
        var place = places.get(gram);
        if (place != null) {
            shared += found[place] < wanted[place] ? 1 : 0;
            found[place]++;
        }
    }

    private void remove(int gram) {
        var place = places.get(gram);
        if (place != null) {
            found[place]--;
            shared -= found[place] < wanted[place] ? 1 : 0;
        }
    }

    /** A hash: that two trigrams share one is rare, and makes a passage a little more alike. */
    private static int gram(String text, int at) {
        return (lower(text, at) * 31 + lower(text, at + 1)) * 65_599 + lower(text, at + 2);
    }

    private static int lower(String text, int at) {
        return Character.toLowerCase(text.charAt(at));
    }
}
