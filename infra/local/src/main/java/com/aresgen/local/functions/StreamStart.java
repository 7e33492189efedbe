package com.aresgen.local.functions;

import java.io.InputStream;
import java.util.List;
import java.util.Map;

/** How the answer of a function that streams begins. */
public sealed interface StreamStart {
    /** The body comes as the function makes it; closing it before its end is hanging up. */
    record Begun(int status, Map<String, List<String>> headers, InputStream body) implements StreamStart {}

    record Failed(String reason) implements StreamStart {}

    /** Not a byte in time. */
    record TooLate() implements StreamStart {}
}
