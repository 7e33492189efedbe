package com.aresgen.http.json;

import com.aresgen.http.values.Shortened;

/** JSON Pointers (RFC 6901) as people read them. */
public final class Pointer {
    private static final int LONGEST = 200;

    private Pointer() {}

    /** {@code /messages/0/role} as OpenAI's clients print it: {@code messages.0.role}; at most 200 characters. */
    public static String dotted(String pointer) {
        return Shortened.to(LONGEST, pointer)
                .replaceFirst("^/", "")
                .replace('/', '.')
                .replace("~1", "/")
                .replace("~0", "~");
    }
}
