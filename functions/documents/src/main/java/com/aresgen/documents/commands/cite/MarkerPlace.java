package com.aresgen.documents.commands.cite;

import com.aresgen.documents.commands.text.Span;
import com.aresgen.documents.commands.text.Structure;

/** Where the marker of a sentence goes: before its full stop, behind every other end, and never into protected text. */
record MarkerPlace(Structure structure) {
    int in(Span sentence) {
        var text = structure.text();
        var last = text.charAt(sentence.to() - 1);
        var stop = last == '.' || last == '。';
        var ellipsis = stop && sentence.length() > 1 && text.charAt(sentence.to() - 2) == last;
        var place = stop && !ellipsis ? sentence.to() - 1 : sentence.to();
        return structure.protectedSpans().stream()
                .filter(span -> span.holds(place))
                .findFirst()
                .map(Span::to)
                .orElse(place);
    }
}
