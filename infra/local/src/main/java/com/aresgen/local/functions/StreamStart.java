package com.aresgen.local.functions;

import java.io.InputStream;
import java.util.List;
import java.util.Map;

/** How the answer of a function that streams begins. */
public sealed interface StreamStart {
    /** The body arrives as the function writes it; closing it before its end closes the connection. */
    record Begun(int status, Map<String, List<String>> headers, InputStream body) implements StreamStart {}

    record Failed(String reason) implements StreamStart {}

    /** The function sent no headers in time. */
    record TooLate() implements StreamStart {}
}
