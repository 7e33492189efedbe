package com.aresgen.knowledge.source;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A Content-Type header: {@code type} in lower case without parameters, and the charset if Java knows it. */
record ContentType(String type, Optional<Charset> charset) {
    private static final Pattern CHARSET = Pattern.compile("(?i);\\s{0,9}charset\\s{0,9}=\\s{0,9}\"?([\\w.:-]{1,40})");

    static ContentType of(String header) {
        var semicolon = header.indexOf(';');
        var type = semicolon < 0 ? header : header.substring(0, semicolon);
        var charset = CHARSET.matcher(header);
        return new ContentType(
                type.strip().toLowerCase(Locale.ROOT), charset.find() ? known(charset.group(1)) : Optional.empty());
    }

    boolean isHtml() {
        return type.equals("text/html") || type.equals("application/xhtml+xml");
    }

    boolean isPlainText() {
        return type.startsWith("text/") && !isHtml();
    }

    private static Optional<Charset> known(String name) {
        try {
            return Optional.of(Charset.forName(name));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException _) {
            return Optional.empty();
        }
    }
}
