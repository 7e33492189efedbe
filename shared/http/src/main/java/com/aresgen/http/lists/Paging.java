package com.aresgen.http.lists;

import com.aresgen.http.Answer;
import com.aresgen.http.Call;
import com.aresgen.http.Outcome;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/**
 * Answers lists in pages: a bare array, and the address of the next page in {@code Link} (RFC 8288) and
 * {@code X-Next-Cursor}. A list without these fields has ended.
 */
public final class Paging {
    /** The largest page: a response of the platform has at most 6 MB, in which the body is JSON within JSON. */
    public static final int MOST_BYTES = 3_000_000;

    private final Cursors cursors;

    /** @param cursors used only for lists that have, or come from, another page */
    public Paging(Cursors cursors) {
        this.cursors = cursors;
    }

    /** The page that a caller wants: at most {@code limit} rows, after a position. */
    public record Page(int limit, Optional<Cursors.Position> after) {}

    /** The page that the caller gets: rows as callers see them, and the position of the last one if more may follow. */
    public record Slice(List<?> rows, Optional<Cursors.Position> next) {
        /** From up to one row more than the page has; that row shows that another page follows. */
        public static <T> Slice of(List<T> rows, int limit, Function<T, Cursors.Position> place, Function<T, ?> view) {
            var page = rows.subList(0, Math.min(limit, rows.size()));
            return new Slice(
                    page.stream().map(view).toList(),
                    rows.size() > limit ? Optional.of(place.apply(page.getLast())) : Optional.empty());
        }

        /**
         * As {@link #of}, of rows that may be large: the page ends before the row with which it would be larger than
         * {@link #MOST_BYTES}, and has at least one. Rows behind that are not read.
         */
        public static <T> Slice fitting(
                Iterator<T> rows,
                int limit,
                ToLongFunction<T> bytes,
                Function<T, Cursors.Position> place,
                Function<T, ?> view) {
            var page = new ArrayList<T>();
            var size = 0L;
            while (rows.hasNext()) {
                var next = rows.next();
                size += bytes.applyAsLong(next);
                if (page.size() == limit || (!page.isEmpty() && size > MOST_BYTES)) {
                    return new Slice(page.stream().map(view).toList(), Optional.of(place.apply(page.getLast())));
                }
                page.add(next);
            }
            return new Slice(page.stream().map(view).toList(), Optional.empty());
        }
    }

    public Outcome list(Call call, Function<Page, Slice> read) {
        var limit = PageLimit.of(call.query());
        if (limit.isEmpty()) {
            return new Outcome.Refusal(
                    new InvalidLimit(call.query().first("limit").orElse("")));
        }
        var cursor = call.query().first("cursor");
        var after = cursor.flatMap(text -> cursors.decode(text, call));
        if (cursor.isPresent() && after.isEmpty()) {
            return new Outcome.Refusal(new InvalidCursor());
        }
        var slice = read.apply(new Page(limit.get(), after));
        var answer = Answer.ok(slice.rows());
        return slice.next()
                .map(place -> cursors.encode(place, call))
                .map(next -> answer.with("Link", "<" + link(call, next) + ">; rel=\"next\"")
                        .with("X-Next-Cursor", next))
                .orElse(answer);
    }

    private static String link(Call call, String cursor) {
        var query = new TreeMap<>(call.query().values());
        query.put("cursor", List.of(cursor));
        return call.path() + "?"
                + query.entrySet().stream().map(Paging::spelled).collect(Collectors.joining("&"));
    }

    private static String spelled(Map.Entry<String, List<String>> parameter) {
        return parameter.getValue().stream()
                .map(value -> parameter.getKey() + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
