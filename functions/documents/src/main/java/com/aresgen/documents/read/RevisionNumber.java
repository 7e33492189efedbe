package com.aresgen.documents.read;

import com.aresgen.store.documents.RevisionStore;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** Numbers of revisions and versions, in digits without leading zeros, as paths and queries have them. */
public final class RevisionNumber {
    private static final Pattern DIGITS = Pattern.compile("0|[1-9][0-9]{0,8}");

    private RevisionNumber() {}

    /** Empty if the text is no number below {@link RevisionStore#HEAD}. */
    public static OptionalLong of(String text) {
        return DIGITS.matcher(text).matches() && Long.parseLong(text) < RevisionStore.HEAD
                ? OptionalLong.of(Long.parseLong(text))
                : OptionalLong.empty();
    }
}
