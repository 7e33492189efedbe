package com.aresgen.documents.commands.selection;

import com.aresgen.documents.commands.body.Selection;
import java.util.ArrayList;
import java.util.List;

/** Finds a quote by its words and what is immediately before and after them. Each takes time in the length of the text. */
record QuoteSearch(String text, Selection.Quote quote) {
    /** Positions that a refusal lists. */
    private static final int MOST_POSITIONS = 100;

    Selected find() {
        var places = places();
        if (places.size() == 1) {
            return new Selected.At(
                    places.getFirst(), places.getFirst() + quote.exact().length());
        }
        if (places.isEmpty()) {
            var inOtherContext = text.contains(quote.exact());
            return new Selected.Refused(
                    new QuoteNotFound(inOtherContext, new NearestPassage(text, quote.exact()).find()));
        }
        return new Selected.Refused(new QuoteAmbiguous(places.size(), positions(places)));
    }

    private List<Integer> places() {
        var prefix = quote.prefix().orElse("");
        var suffix = quote.suffix().orElse("");
        var whole = prefix + quote.exact() + suffix;
        var places = new ArrayList<Integer>();
        for (var at = text.indexOf(whole); at >= 0; at = text.indexOf(whole, at + 1)) {
            places.add(at + prefix.length());
        }
        return places.stream().filter(this::isBetweenCharacters).toList();
    }

    /** A quote that begins or ends with half a surrogate pair is in the text only by its units. */
    private boolean isBetweenCharacters(int at) {
        return !isInsidePair(at) && !isInsidePair(at + quote.exact().length());
    }

    private boolean isInsidePair(int at) {
        return at > 0 && at < text.length() && Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at));
    }

    private List<TextRange> positions(List<Integer> places) {
        var length = quote.exact().codePointCount(0, quote.exact().length());
        var positions = new ArrayList<TextRange>();
        var counted = 0;
        var start = 0;
        for (var place : places.subList(0, Math.min(places.size(), MOST_POSITIONS))) {
            start += text.codePointCount(counted, place);
            counted = place;
            positions.add(new TextRange(start, start + length));
        }
        return positions;
    }
}
