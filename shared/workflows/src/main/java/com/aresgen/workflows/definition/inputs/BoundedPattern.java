package com.aresgen.workflows.definition.inputs;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.ArrayDeque;

/**
 * A pattern of RE2 whose size is bounded before it is compiled: RE2/J writes counted repetitions out, so that a few of
 * them within each other fill the memory.
 */
public final class BoundedPattern {
    /** Characters, classes and groups, after repetitions are written out. */
    private static final long MOST = 1_000;

    private static final java.util.regex.Pattern COUNT =
            java.util.regex.Pattern.compile("\\{(\\d{1,4})(?:,(\\d{0,4}))?}");

    private final Pattern pattern;
    private final long size;

    private BoundedPattern(Pattern pattern, long size) {
        this.pattern = pattern;
        this.size = size;
    }

    /** Throws {@link PatternSyntaxException} for what is no such pattern, and for one that is too large. */
    public static BoundedPattern compile(String text) {
        var size = size(text);
        if (size > MOST) {
            throw new PatternSyntaxException("its repetitions are too large", text);
        }
        return new BoundedPattern(Pattern.compile(text), size);
    }

    /** Whether it is found anywhere in a text. */
    public boolean isIn(String text) {
        return pattern.matcher(text).find();
    }

    /** About how many operations a search takes at most. */
    public long work(String text) {
        return Math.multiplyExact(size, text.length() + 1L);
    }

    private static long size(String text) {
        if (text.contains("\\Q")) {
            throw new PatternSyntaxException("quotations are not supported", text);
        }
        var outer = new ArrayDeque<Long>();
        long size = 0;
        long last = 0;
        var count = COUNT.matcher(text);
        int i = 0;
        while (i < text.length() && size <= MOST) {
            int next = i + 1;
            switch (text.charAt(i)) {
                case '(' -> {
                    outer.push(size);
                    size = 0;
                    last = 0;
                }
                case ')' -> {
                    last = size + 1;
                    size = last + (outer.isEmpty() ? 0 : outer.pop());
                }
                case '[' -> {
                    next = classEnd(text, i);
                    last = 1;
                    size++;
                }
                case '{' -> {
                    if (count.region(i, text.length()).lookingAt()) {
                        var times = times(count.group(1), count.group(2));
                        size += last * Math.max(0, times - 1);
                        last *= Math.max(1, times);
                        next = count.end();
                    }
                }
                default -> {
                    next = text.charAt(i) == '\\' ? i + 2 : i + 1;
                    last = "*+?|".indexOf(text.charAt(i)) >= 0 ? last : 1;
                    size++;
                }
            }
            i = next;
        }
        return outer.stream().mapToLong(each -> each).sum() + size;
    }

    private static long times(String least, @org.jspecify.annotations.Nullable String most) {
        return most == null || most.isEmpty() ? Long.parseLong(least) + 1 : Long.parseLong(most);
    }

    /** Behind the bracket that closes a class; one directly behind the opening is a member. */
    private static int classEnd(String text, int start) {
        int i = start + 1;
        if (text.startsWith("^", i)) {
            i++;
        }
        if (text.startsWith("]", i)) {
            i++;
        }
        while (i < text.length() && text.charAt(i) != ']') {
            if (text.startsWith("[:", i) && text.indexOf(":]", i) > 0) {
                i = text.indexOf(":]", i) + 2;
            } else {
                i += text.charAt(i) == '\\' ? 2 : 1;
            }
        }
        return i + 1;
    }
}
