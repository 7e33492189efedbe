package com.aresgen.documents.commands.selection;

import com.aresgen.documents.commands.body.Selection;
import com.aresgen.http.problem.Failure;
import java.util.Optional;

/** What a selection means in one text. Callers count code points; from here on positions are UTF-16 units. */
public sealed interface Selected {
    /** From {@code from} to before {@code to}: never empty, never between the halves of a surrogate pair. */
    record At(int from, int to) implements Selected {}

    record Refused(Failure failure) implements Selected {}

    /** Finds the selection, by default the whole text. */
    static Selected in(String text, Optional<Selection> selection) {
        if (text.isBlank()) {
            return new Refused(new EmptyDocument());
        }
        return selection
                .map(each -> switch (each) {
                    case Selection.Range range -> range(text, range);
                    case Selection.Quote quote -> new QuoteSearch(text, quote).find();
                })
                .orElseGet(() -> new At(0, text.length()));
    }

    private static Selected range(String text, Selection.Range range) {
        var length = text.codePointCount(0, text.length());
        if (range.start() < 0 || range.start() >= range.end() || range.end() > length) {
            return new Refused(new SelectionOutOfRange(range, length));
        }
        var from = text.offsetByCodePoints(0, Math.toIntExact(range.start()));
        return new At(from, text.offsetByCodePoints(from, Math.toIntExact(range.end() - range.start())));
    }
}
