package com.aresgen.documents.commands.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What is protected in texts of every format, found by its form: HTML tags and comments, addresses, and placeholders of
 * Mustache and Jinja ({@code {{x}}}, {@code {% x %}}), ICU ({@code {x}}), shells and JavaScript ({@code ${x}}), and printf
 * ({@code %s}). Every alternative excludes its own first character or is bounded, so that matching is linear.
 */
final class ScannedSpans {
    private static final Pattern PROTECTED = Pattern.compile(String.join(
            "|",
            "</?[A-Za-z][\\w:-]{0,60}(?:\\s[^<>]{0,1000})?/?>",
            "\\{\\{\\{[^{}\\n]{1,200}\\}\\}\\}",
            "\\{\\{[^{}\\n]{1,200}\\}\\}",
            "\\{%[^{}\\n]{1,200}%\\}",
            "\\$\\{[^{}\\n]{1,200}\\}",
            "\\{[\\w$@#][\\w$@#.:\\[\\]-]{0,80}(?:,[^{}\\n]{0,80})?\\}",
            "(?<![\\d%])%(?:\\(\\w{1,50}\\)|\\d{1,2}\\$)?[-+0#]{0,3}\\d{0,3}(?:\\.\\d{1,2})?(?:l{0,2}[diu]|[sfxXcbeEgGo@])(?![\\p{L}\\d])",
            "https?://[^\\s<>()\\[\\]\"'`{}⟦⟧]*[^\\s<>()\\[\\]\"'`{}⟦⟧.,;:!?*_]"));

    private ScannedSpans() {}

    /** In no order; some may overlap. */
    static List<Span> of(String text) {
        var found = new ArrayList<>(comments(text));
        PROTECTED.matcher(text).results().forEach(each -> found.add(new Span(each.start(), each.end())));
        return found;
    }

    private static List<Span> comments(String text) {
        var comments = new ArrayList<Span>();
        for (var from = text.indexOf("<!--"); from >= 0; ) {
            var end = text.indexOf("-->", from + 4);
            if (end < 0) {
                break;
            }
            comments.add(new Span(from, end + 3));
            from = text.indexOf("<!--", end + 3);
        }
        return comments;
    }
}
