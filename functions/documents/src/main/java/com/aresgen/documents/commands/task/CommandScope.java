package com.aresgen.documents.commands.task;

import com.aresgen.documents.commands.body.Params;
import com.aresgen.documents.commands.selection.EmptyDocument;
import com.aresgen.documents.commands.selection.SelectionOutOfRange;
import com.aresgen.documents.commands.text.Span;
import com.aresgen.documents.commands.text.Structure;
import com.aresgen.http.problem.Failure;
import java.util.ArrayList;
import java.util.List;

/**
 * What a command works on: the selection without front matter and without the white space at its ends.
 *
 * @param structure of the whole document
 * @param preserved terms in the selection that a translation keeps
 */
public record CommandScope(CommandTask task, Structure structure, Span span, List<Span> preserved) {
    public CommandScope {
        preserved = List.copyOf(preserved);
    }

    /** Whether there is something to work on. */
    public sealed interface Found {
        record Part(CommandScope scope) implements Found {}

        record Nothing(Failure failure) implements Found {}
    }

    public static Found of(CommandTask task) {
        var structure = Structure.of(task.text(), task.markdown());
        var beginning = task.markdown() ? Structure.endOfFrontMatter(task.text()) : 0;
        var selected = new Span(Math.max(task.from(), beginning), Math.max(task.to(), beginning));
        var span = trimmed(task.text(), selected);
        if (span.isEmpty()) {
            return new Found.Nothing(
                    task.body().selection().isEmpty()
                            ? new EmptyDocument()
                            : new SelectionOutOfRange("holds no text beside white space and front matter"));
        }
        return new Found.Part(new CommandScope(task, structure, span, preserved(task, span)));
    }

    public String text() {
        return span.of(structure.text());
    }

    /** The structure in which preserved terms are protected, too. */
    public Structure guarded() {
        return structure.protecting(preserved);
    }

    /** The document with another text in the place of a part, and where that is. */
    public CommandScope with(Span part, String other) {
        var text = structure.text();
        var replaced = text.substring(0, part.from()) + other + text.substring(part.to());
        return new CommandScope(
                task,
                Structure.of(replaced, task.markdown()),
                new Span(part.from(), part.from() + other.length()),
                List.of());
    }

    /** Where the terms are that a translation keeps. */
    private static List<Span> preserved(CommandTask task, Span within) {
        if (!(task.body().params() instanceof Params.Translate translation)) {
            return List.of();
        }
        var spans = new ArrayList<Span>();
        for (var term : translation.preserve()) {
            for (var at = task.text().indexOf(term, within.from());
                    at >= 0 && at + term.length() <= within.to();
                    at = task.text().indexOf(term, at + term.length())) {
                spans.add(new Span(at, at + term.length()));
            }
        }
        return spans;
    }

    private static Span trimmed(String text, Span span) {
        var from = span.from();
        var to = span.to();
        while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
            to--;
        }
        while (from < to && (text.charAt(from) == '\n' || isBlankLine(text, from, to))) {
            from++;
        }
        return new Span(from, to);
    }

    /** Spaces before text on the same line may indent a block of code, so they stay. */
    private static boolean isBlankLine(String text, int from, int to) {
        var at = from;
        while (at < to && text.charAt(at) != '\n' && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at > from && at < to && text.charAt(at) == '\n';
    }
}
