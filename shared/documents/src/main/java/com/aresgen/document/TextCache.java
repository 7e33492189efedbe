package com.aresgen.document;

import com.aresgen.store.documents.Snapshot;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The newest text of each document that was read last, up to 16 million characters in all. Safe for threads. */
final class TextCache {
    private static final long MOST_CHARACTERS = 16_000_000;

    private final Map<String, Snapshot> texts = new LinkedHashMap<>(16, 0.75f, true);
    private long characters;

    /** Empty if there is no text of the document, or only one of a newer revision than {@code last}. */
    synchronized Optional<Snapshot> find(String document, long last) {
        return Optional.ofNullable(texts.get(document)).filter(kept -> kept.revision() <= last);
    }

    synchronized void keep(String document, Snapshot newest) {
        var kept = texts.get(document);
        if (kept == null || kept.revision() < newest.revision()) {
            texts.put(document, newest);
            characters +=
                    newest.text().length() - (kept == null ? 0 : kept.text().length());
        }
        var oldest = texts.entrySet().iterator();
        while (characters > MOST_CHARACTERS && texts.size() > 1) {
            characters -= oldest.next().getValue().text().length();
            oldest.remove();
        }
    }
}
