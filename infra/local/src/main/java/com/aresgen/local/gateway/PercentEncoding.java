package com.aresgen.local.gateway;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Percent-encoded text of a URL; check {@link #isSound} before decoding it. */
record PercentEncoding(String text) {
    private static final Pattern BROKEN = Pattern.compile("%(?![0-9A-Fa-f]{2})|[^!-~]");

    boolean isSound() {
        return !BROKEN.matcher(text).find();
    }

    /** In a path a plus is a plus. */
    String inPath() {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
