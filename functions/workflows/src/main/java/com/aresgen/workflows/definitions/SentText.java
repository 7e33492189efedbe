package com.aresgen.workflows.definitions;

import com.aresgen.http.Call;
import com.aresgen.http.json.Json;
import com.aresgen.http.problem.TextSpan;
import com.aresgen.store.workflows.StoredWorkflow.Format;
import com.aresgen.workflows.definition.Fault;
import com.aresgen.workflows.definition.tree.text.Place;
import com.aresgen.workflows.definition.tree.text.SourceText;
import com.aresgen.workflows.definitions.SentDefinition.Form;
import tools.jackson.core.JsonToken;

/**
 * The text of a definition.
 *
 * @param start where it begins in the text that the caller sees: in the body, if the definition is an object in it
 */
record SentText(String text, Format format, Place start) {
    private static final Place TOP = new Place(1, 1);

    static SentText of(Call call, Form form) {
        return switch (form) {
            case Form.WholeBody(var format) -> new SentText(call.body().text(), format, TOP);
            case Form.Quoted(var text, var format) -> new SentText(text, format, TOP);
            case Form.Embedded _ -> embedded(call.body().text());
        };
    }

    private static SentText embedded(String body) {
        try (var parser = Json.MAPPER.createParser(body)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                var isDefinition = DefinitionFields.DEFINITION.equals(parser.currentName());
                parser.nextToken();
                // Behind the brace that opens the object.
                var start = (int) parser.currentLocation().getCharOffset() - 1;
                parser.skipChildren();
                if (isDefinition) {
                    var end = (int) parser.currentLocation().getCharOffset();
                    return new SentText(body.substring(start, end), Format.JSON, new SourceText(body).place(start));
                }
            }
        }
        throw new IllegalStateException("A body that was read has no definition");
    }

    /** Where a fault is in the text that the caller sees. */
    TextSpan span(Fault fault) {
        return new TextSpan(
                start.line() + fault.line() - 1,
                column(fault.line(), fault.column()),
                start.line() + fault.endLine() - 1,
                column(fault.endLine(), fault.endColumn()));
    }

    private int column(int line, int column) {
        return line == 1 ? start.column() + column - 1 : column;
    }
}
