package com.aresgen.documents.commands.body;

import com.aresgen.http.body.Fields;
import java.util.Optional;

/** Reads {@code {start, end}} or {@code {quote: {exact, prefix?, suffix?}}}. */
final class SelectionReader {
    /** The largest whole number that JSON carries exactly everywhere; which positions exist depends on the text. */
    private static final long FARTHEST = (1L << 53) - 1;

    private static final int LONGEST_QUOTE = 20_000;
    private static final int LONGEST_CONTEXT = 2_000;

    private SelectionReader() {}

    static Optional<Selection> read(Fields body) {
        return body.fields("selection").flatMap(SelectionReader::selection);
    }

    private static Optional<Selection> selection(Fields fields) {
        var start = fields.wholeNumber("start", -FARTHEST, FARTHEST);
        var end = fields.wholeNumber("end", -FARTHEST, FARTHEST);
        if (fields.has("quote")) {
            if (start != null || end != null) {
                fields.refuse("quote", "invalid_value", "goes without start and end");
            }
            return fields.fields("quote").map(SelectionReader::quote);
        }
        fields.require("start");
        fields.require("end");
        return start == null || end == null ? Optional.empty() : Optional.of(new Selection.Range(start, end));
    }

    private static Selection quote(Fields fields) {
        var bounded = new BoundedFields(fields);
        fields.require("exact");
        var exact = bounded.anyText("exact", LONGEST_QUOTE);
        if (exact.filter(String::isEmpty).isPresent()) {
            fields.refuse("exact", "invalid_value", "must not be empty");
        }
        return new Selection.Quote(
                lines(exact.orElse("")),
                bounded.anyText("prefix", LONGEST_CONTEXT).map(SelectionReader::lines),
                bounded.anyText("suffix", LONGEST_CONTEXT).map(SelectionReader::lines));
    }

    /** Line ends are LF in every document. */
    private static String lines(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n');
    }
}
