package com.aresgen.workflows.definition.evaluation;

import com.aresgen.workflows.definition.Limits;
import com.aresgen.workflows.definition.inputs.BoundedPattern;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Sets;
import dev.cel.extensions.CelExtensions;
import dev.cel.extensions.CelStringExtensions;
import dev.cel.extensions.CelStringExtensions.Function;
import dev.cel.runtime.CelFunctionBinding;
import dev.cel.runtime.CelStandardFunctions;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * CEL's functions for strings, with bounded versions of those whose result can be the product of their arguments'
 * sizes, and of the one that compiles patterns.
 */
final class BoundedStrings {
    private static final int MOST = Limits.RESULT_BYTES;
    private static final long MOST_MATCHING = 100_000_000;

    private BoundedStrings() {}

    static CelStringExtensions others() {
        return CelExtensions.strings(EnumSet.complementOf(EnumSet.of(Function.REPLACE, Function.JOIN)));
    }

    static Set<CelFunctionBinding> bounded() {
        var replace = CelFunctionBinding.fromOverloads(
                "replace",
                CelFunctionBinding.from(
                        "string_replace_string_string",
                        ImmutableList.of(String.class, String.class, String.class),
                        args -> replace((String) args[0], (String) args[1], (String) args[2], Long.MAX_VALUE)),
                CelFunctionBinding.from(
                        "string_replace_string_string_int",
                        ImmutableList.of(String.class, String.class, String.class, Long.class),
                        args -> replace((String) args[0], (String) args[1], (String) args[2], times((Long) args[3]))));
        var join = CelFunctionBinding.fromOverloads(
                "join",
                CelFunctionBinding.from("list_join", List.class, list -> join(list, "")),
                CelFunctionBinding.from("list_join_string", List.class, String.class, BoundedStrings::join));
        var matches = CelFunctionBinding.fromOverloads(
                "matches",
                CelFunctionBinding.from("matches", String.class, String.class, BoundedStrings::matches),
                CelFunctionBinding.from("matches_string", String.class, String.class, BoundedStrings::matches));
        return Sets.union(Sets.union(replace, join), matches);
    }

    /** CEL's own function compiles the pattern before it looks at its size. */
    static CelStandardFunctions standard() {
        return CelStandardFunctions.newBuilder()
                .excludeFunctions(CelStandardFunctions.StandardFunction.MATCHES)
                .build();
    }

    private static boolean matches(String text, String pattern) {
        var compiled = BoundedPattern.compile(pattern);
        if (compiled.work(text) > MOST_MATCHING) {
            throw new Work.Exceeded();
        }
        return compiled.isIn(text);
    }

    /** A negative number replaces all. */
    private static long times(long count) {
        return count < 0 ? Long.MAX_VALUE : count;
    }

    private static String replace(String text, String old, String other, long most) {
        var result = new StringBuilder();
        int from = 0;
        long count = 0;
        while (count < most) {
            var found = next(text, old, from, count);
            if (found < 0) {
                break;
            }
            result.append(text, from, found).append(other);
            from = found + old.length();
            count++;
            if (old.isEmpty() && found < text.length()) {
                result.append(text.charAt(found));
                from = found + 1;
            } else if (old.isEmpty()) {
                return bounded(result).toString();
            }
            bounded(result);
        }
        return bounded(result.append(text, from, text.length())).toString();
    }

    /** An empty text is found before each character and at the end. */
    private static int next(String text, String old, int from, long count) {
        return old.isEmpty() && from > text.length() && count > 0 ? -1 : text.indexOf(old, from);
    }

    private static String join(List<?> list, String separator) {
        var result = new StringBuilder();
        for (int i = 0; i < list.size(); i++) {
            if (!(list.get(i) instanceof String text)) {
                throw new IllegalArgumentException("join takes strings alone");
            }
            bounded(result.append(i == 0 ? "" : separator).append(text));
        }
        return result.toString();
    }

    private static StringBuilder bounded(StringBuilder text) {
        if (text.length() > MOST) {
            throw new Work.Exceeded();
        }
        return text;
    }
}
