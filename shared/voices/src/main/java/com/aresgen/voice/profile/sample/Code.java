package com.aresgen.voice.profile.sample;

import java.util.BitSet;
import java.util.HashMap;
import java.util.regex.Pattern;

/**
 * Finds what Markdown sets apart as not written in prose: fenced code, code spans, and block quotes (CommonMark 0.31,
 * 4.5, 6.1 and 5.1). A fence that is never closed is ignored, and a line after a block quote is the author's own.
 */
final class Code {
    private static final Pattern FENCE = Pattern.compile("(?m)^ {0,3}(`{3,}+|~{3,}+)[^\\n`]*+$");
    private static final Pattern SPAN = Pattern.compile("(?<!`)(`{1,2})(?!`)(.+?)(?<!`)\\1(?!`)");
    private static final Pattern BLOCK_QUOTE = Pattern.compile("(?m)^ {0,3}>.*$");

    private Code() {}

    static void mark(String source, BitSet removed) {
        markFences(source, removed);
        markAll(BLOCK_QUOTE, source, removed);
        markAll(SPAN, source, removed);
    }

    private static void markFences(String source, BitSet removed) {
        var fences = FENCE.matcher(source);
        // By character, the shortest fence that is not closed: longer ones after it are not closed either.
        var unclosed = new HashMap<Character, Integer>();
        for (var at = 0; at < source.length() && fences.find(at); ) {
            at = fences.end() + 1;
            var fence = fences.group(1);
            if (fence.length() >= unclosed.getOrDefault(fence.charAt(0), Integer.MAX_VALUE)) {
                continue;
            }
            var closing = Pattern.compile("(?m)^ {0,3}" + fence + fence.charAt(0) + "*+[ \\t]*+$")
                    .matcher(source);
            if (at < source.length() && closing.find(at)) {
                removed.set(fences.start(), closing.end());
                at = closing.end();
            } else {
                unclosed.put(fence.charAt(0), fence.length());
            }
        }
    }

    private static void markAll(Pattern pattern, String source, BitSet removed) {
        var found = pattern.matcher(source);
        while (found.find()) {
            if (!removed.get(found.start())) {
                removed.set(found.start(), found.end());
            }
        }
    }
}
