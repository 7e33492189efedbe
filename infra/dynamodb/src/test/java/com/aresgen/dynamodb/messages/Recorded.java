package com.aresgen.dynamodb.messages;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A request and the answer that the real service was recorded to give: {@code 200}, or the type of the error and its
 * message, for a cancelled transaction followed by its reasons.
 */
record Recorded(String operation, String request, String answer) {
    private static final Pattern REPEATED = Pattern.compile("<(\\d+) (\\w)>");
    private static final Pattern DEEP = Pattern.compile("<deep (\\d+)>");

    /** Cases separated by blank lines. The last line of a case is the answer, the lines before it are the request. */
    static Stream<Recorded> cases(String text) {
        return Pattern.compile("\\n\\n")
                .splitAsStream(text.replaceFirst("\\n+$", ""))
                .map(Recorded::of);
    }

    /** A request and an answer for each row {@code value | message}, which replace @ in the one and # in the other. */
    static Stream<Recorded> rows(String request, String answer, String rows) {
        return rows.lines()
                .map(row -> row.split(" \\| ?", 2))
                .map(row -> of(request.replace("@", row[0]) + "\n" + answer.replace("#", row[1])));
    }

    static Recorded of(String paragraph) {
        String written = spelledOut(paragraph);
        int answer = written.lastIndexOf('\n');
        int space = written.indexOf(' ');
        return new Recorded(
                written.substring(0, space), written.substring(space, answer), written.substring(answer + 1));
    }

    /** {@code <5 a>} is aaaaa, and {@code <deep 3>} a string in three maps. */
    private static String spelledOut(String text) {
        String repeated =
                REPEATED.matcher(text).replaceAll(found -> found.group(2).repeat(Integer.parseInt(found.group(1))));
        return DEEP.matcher(repeated).replaceAll(found -> deep(Integer.parseInt(found.group(1))));
    }

    private static String deep(int levels) {
        return "{\"M\":{\"n\":".repeat(levels) + "{\"S\":\"leaf\"}" + "}}".repeat(levels);
    }

    /** The name of the test: requests may have hundreds of thousands of characters. */
    @Override
    public String toString() {
        return operation + request.substring(0, Math.min(request.length(), 200));
    }
}
