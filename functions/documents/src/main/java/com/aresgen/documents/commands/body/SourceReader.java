package com.aresgen.documents.commands.body;

import com.aresgen.documents.commands.body.CitableSource.Passage;
import com.aresgen.http.body.Fields;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the sources of a request: at most {@value #MOST}, with at most 1 MB (1,048,576 bytes) of UTF-8 in sum. */
final class SourceReader {
    static final int MOST = 20;
    static final int MOST_BYTES = 1_048_576;
    private static final int LONGEST_ID = 200;
    private static final int LONGEST_TITLE = 500;
    private static final int LONGEST_URL = 2_000;
    private static final int MOST_AUTHORS = 50;
    private static final int LONGEST_NAME = 200;
    private static final Pattern URL = Pattern.compile("https?://[^\\s<>\"\\p{Cntrl}]+", Pattern.CASE_INSENSITIVE);
    private static final Pattern DATE = Pattern.compile("\\d{4}(?:-\\d{2}(?:-\\d{2})?)?");

    private SourceReader() {}

    static List<CitableSource> read(Fields params) {
        var array = params.array("sources");
        if (array != null && array.size() > MOST) {
            params.refuse("sources", "too_many", "may have at most " + MOST + " entries");
            return List.of();
        }
        var ids = new HashSet<String>();
        var sources = params.objects("sources").stream()
                .map(each -> source(each, ids))
                .toList();
        if (sources.stream().mapToLong(SourceReader::bytes).sum() > MOST_BYTES) {
            params.refuse("sources", "too_long", "may have at most " + MOST_BYTES + " bytes of text in sum");
        }
        return sources;
    }

    private static CitableSource source(Fields fields, Set<String> ids) {
        var bounded = new BoundedFields(fields);
        fields.require("id");
        var id = bounded.line("id", LONGEST_ID).orElse("");
        if (!id.isEmpty() && !ids.add(id)) {
            fields.refuse("id", "invalid_value", "must differ from the ids of the other sources");
        }
        return new CitableSource(
                id,
                List.of(new Passage(0, bounded.requiredText("text", MOST_BYTES))),
                url(fields, bounded),
                bounded.line("title", LONGEST_TITLE),
                bounded.lines("authors", MOST_AUTHORS, LONGEST_NAME),
                published(fields, bounded),
                bounded.line("publisher", LONGEST_NAME));
    }

    private static Optional<String> url(Fields fields, BoundedFields bounded) {
        var url = bounded.line("url", LONGEST_URL);
        if (url.isPresent() && !URL.matcher(url.get()).matches()) {
            fields.refuse("url", "invalid_value", "must be an address that begins with https:// or http://");
            return Optional.empty();
        }
        return url;
    }

    private static Optional<String> published(Fields fields, BoundedFields bounded) {
        var date = bounded.text("published", LONGEST_NAME);
        if (date.isPresent() && !isDate(date.get())) {
            fields.refuse("published", "invalid_value", "must be a year, a month or a day, such as 2024-05-11");
            return Optional.empty();
        }
        return date;
    }

    private static boolean isDate(String text) {
        if (!DATE.matcher(text).matches()) {
            return false;
        }
        try {
            return switch (text.length()) {
                case 4 -> true;
                case 7 -> YearMonth.parse(text).getYear() >= 0;
                default -> LocalDate.parse(text).getYear() >= 0;
            };
        } catch (DateTimeException _) {
            return false;
        }
    }

    private static long bytes(CitableSource source) {
        return source.passages().stream()
                .mapToLong(passage -> passage.text().getBytes(StandardCharsets.UTF_8).length)
                .sum();
    }
}
