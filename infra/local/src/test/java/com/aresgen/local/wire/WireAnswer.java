package com.aresgen.local.wire;

import java.util.Optional;
import java.util.regex.Pattern;

/** One answer as its bytes are; its body is read only if its framing says that it is complete. */
public record WireAnswer(String text) {
    private static final Pattern CHUNK = Pattern.compile("(?s)(?<size>[0-9a-f]+)\r\n(?<rest>.*)");

    public String statusLine() {
        return text.lines().findFirst().orElse("");
    }

    public int status() {
        return Integer.parseInt(statusLine().split(" ", -1)[1]);
    }

    public Optional<String> header(String name) {
        return head().lines()
                .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
                .map(line -> line.substring(name.length() + 1).strip())
                .findFirst();
    }

    public String body() {
        var sent = text.substring(head().length() + 4);
        if (header("Transfer-Encoding").isPresent()) {
            return unchunked(sent);
        }
        var length = header("Content-Length").map(Integer::parseInt).orElseThrow();
        if (sent.length() != length) {
            throw new AssertionError(sent.length() + " of " + length + " bytes:\n" + text);
        }
        return sent;
    }

    private String head() {
        var end = text.indexOf("\r\n\r\n");
        if (end < 0) {
            throw new AssertionError("No answer: " + text);
        }
        return text.substring(0, end);
    }

    private String unchunked(String chunks) {
        var body = new StringBuilder();
        for (var rest = chunks; !rest.equals("0\r\n\r\n"); ) {
            var chunk = CHUNK.matcher(rest);
            if (!chunk.matches()) {
                throw new AssertionError("The last chunk is missing:\n" + text);
            }
            var size = Integer.parseInt(chunk.group("size"), 16);
            body.append(chunk.group("rest"), 0, size);
            rest = chunk.group("rest").substring(size + 2);
        }
        return body.toString();
    }
}
