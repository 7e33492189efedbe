package com.aresgen.documents.commands.cite;

import com.aresgen.changes.ChangeSet;
import com.aresgen.changes.TextEdit;
import com.aresgen.documents.commands.body.Params;
import com.aresgen.documents.commands.body.Placement;
import com.aresgen.documents.commands.edit.Paragraph;
import com.aresgen.documents.commands.task.CitedSentence;
import com.aresgen.documents.commands.task.CommandScope;
import com.aresgen.documents.commands.task.Result;
import com.aresgen.documents.commands.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A text with citations: a marker for each cited sentence, and the list of references at the end of the document. A
 * sentence may have several sources; of several quotes of one source the first counts.
 */
public final class CitedText {
    private final CommandScope scope;
    private final List<FoundQuote> quotes;
    private final Bibliography bibliography;

    public CitedText(CommandScope scope, Params.Cite params, List<FoundQuote> quotes) {
        this.scope = scope;
        this.quotes = distinct(quotes);
        this.bibliography = new Bibliography(
                params.style(),
                scope.structure(),
                scope.task().markdown(),
                this.quotes.stream().map(FoundQuote::source));
    }

    private static List<FoundQuote> distinct(List<FoundQuote> quotes) {
        var seen = quotes.stream()
                .collect(Collectors.toMap(
                        quote -> new Cited(quote.sentence(), quote.source().id()),
                        quote -> quote,
                        (first, _) -> first));
        return seen.values().stream()
                .sorted(Comparator.<FoundQuote>comparingInt(
                                quote -> quote.sentence().from())
                        .thenComparingInt(quotes::indexOf))
                .toList();
    }

    private record Cited(Span sentence, String source) {}

    /** The cited text; without a quote the text as it was. */
    public Result result(int unverifiedDropped) {
        if (quotes.isEmpty()) {
            return new Result(scope.text(), List.of(), List.of(), unverifiedDropped, List.of());
        }
        var markers = markers();
        var edits = new ArrayList<>(markers);
        var list = Paragraph.atEnd(scope.structure(), bibliography.list());
        edits.add(list);
        var inside = markers.stream()
                .map(edit -> new TextEdit(
                        edit.from() - scope.span().from(),
                        edit.to() - scope.span().from(),
                        edit.insert()))
                .toList();
        var output = ChangeSet.of(scope.text().length(), inside).apply(scope.text()) + "\n\n" + bibliography.list();
        var none = scope.task().body().params().placement() == Placement.NONE;
        return new Result(output, merged(edits), cited(none ? List.of() : markers), unverifiedDropped, List.of());
    }

    /** One edit for each cited sentence. */
    private List<TextEdit> markers() {
        var place = new MarkerPlace(scope.structure());
        var inserts = new TreeMap<Integer, String>();
        for (var quote : quotes) {
            var insert = " " + bibliography.marker(quote.source());
            inserts.merge(place.in(quote.sentence()), insert, String::concat);
        }
        return inserts.entrySet().stream()
                .map(insert -> new TextEdit(insert.getKey(), insert.getKey(), insert.getValue()))
                .toList();
    }

    /** A marker at the very end and the list become one edit, since two at one place have no order. */
    private static List<TextEdit> merged(List<TextEdit> edits) {
        var list = edits.getLast();
        var last = edits.get(edits.size() - 2);
        if (last.from() != list.from()) {
            return edits;
        }
        var merged = new ArrayList<>(edits.subList(0, edits.size() - 2));
        merged.add(new TextEdit(list.from(), list.to(), last.insert() + list.insert()));
        return merged;
    }

    private List<CitedSentence> cited(List<TextEdit> markers) {
        var place = new MarkerPlace(scope.structure());
        return quotes.stream()
                .map(quote -> {
                    var at = place.in(quote.sentence());
                    var start = quote.sentence().from()
                            + grown(markers, quote.sentence().from() - 1);
                    var end = Math.max(at, quote.sentence().to()) + grown(markers, at);
                    return cited(quote, start, end);
                })
                .toList();
    }

    /** How many characters the markers up to a position add. */
    private static int grown(List<TextEdit> markers, int upTo) {
        return markers.stream()
                .filter(edit -> edit.from() <= upTo)
                .mapToInt(edit -> edit.insert().length())
                .sum();
    }

    private CitedSentence cited(FoundQuote quote, int start, int end) {
        var source = quote.source();
        var words = quote.words();
        return new CitedSentence(
                bibliography.marker(source),
                source.id(),
                source.name(),
                source.url().orElse(""),
                words,
                quote.sentence().from(),
                quote.sentence().to(),
                start,
                end,
                quote.start(),
                quote.start() + words.codePointCount(0, words.length()));
    }
}
