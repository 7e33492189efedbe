package com.aresgen.http.json;

import com.aresgen.http.values.Shortened;

/** Spells JSON Pointers (RFC 6901), and writes them as people read them. */
public final class Pointer {
    private static final int LONGEST = 200;

    private Pointer() {}

    /** The name of a member as a pointer spells it (section 3). */
    public static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    /** {@code /messages/0/role} as OpenAI's clients print it: {@code messages.0.role}; at most 200 characters. */
    public static String dotted(String pointer) {
        return Shortened.to(LONGEST, pointer)
                .replaceFirst("^/", "")
                .replace('/', '.')
                .replace("~1", "/")
                .replace("~0", "~");
    }
}
