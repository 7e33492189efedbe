package com.aresgen.knowledge.base;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The knowledge bases that were opened last, up to 60,000 chunks in all: about 50 MB. Safe for threads. */
final class OpenBaseCache {
    private static final int MOST_CHUNKS = 60_000;

    private final Map<String, OpenBase> bases = new LinkedHashMap<>(16, 0.75f, true);

    synchronized Optional<OpenBase> find(String id, long version) {
        return Optional.ofNullable(bases.get(id)).filter(kept -> kept.version() == version);
    }

    synchronized void keep(String id, OpenBase base) {
        bases.put(id, base);
        var oldest = bases.values().iterator();
        while (bases.size() > 1 && chunks() > MOST_CHUNKS) {
            oldest.next();
            oldest.remove();
        }
    }

    synchronized void forget(String id) {
        bases.remove(id);
    }

    private int chunks() {
        return bases.values().stream().mapToInt(base -> base.index().size()).sum();
    }
}
