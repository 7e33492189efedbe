package com.aresgen.documents.commands.body;

import java.util.List;
import java.util.Optional;

/**
 * A source that may be cited, with what the caller knows of it; nothing else is ever written about it.
 *
 * @param id the caller's name for it, unique in the request
 * @param passages in which quotes are looked for: one, or those of a knowledge base that were found
 * @param authors people as {@code Family, Given}; other names as they are written
 * @param published a year, a month or a day: {@code 2024}, {@code 2024-05}, {@code 2024-05-11}
 * @param publisher the publisher or the name of the site
 */
public record CitableSource(
        String id,
        List<Passage> passages,
        Optional<String> url,
        Optional<String> title,
        List<String> authors,
        Optional<String> published,
        Optional<String> publisher) {
    public CitableSource {
        passages = List.copyOf(passages);
        authors = List.copyOf(authors);
    }

    /**
     * A stretch of a source.
     *
     * @param start its offset in the source, in Unicode code points
     */
    public record Passage(int start, String text) {}

    /** The title, or else what is known that identifies the source: its address, its id. */
    public String name() {
        return title.or(() -> url).orElse(id);
    }
}
