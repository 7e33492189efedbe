package com.aresgen.store.voices;

import java.util.OptionalLong;
import java.util.regex.Pattern;

/**
 * A voice as callers name it: {@code voi_…} for its newest version, {@code voi_…@3} for one of its versions.
 *
 * @param version empty: the newest
 */
public record VoiceReference(String id, OptionalLong version) {
    private static final Pattern VERSIONED = Pattern.compile("(.*)@([1-9][0-9]{0,8})", Pattern.DOTALL);

    /** Any text; one without a version that can be is the id of a voice that does not exist. */
    public static VoiceReference of(String text) {
        var parts = VERSIONED.matcher(text);
        return parts.matches()
                ? new VoiceReference(parts.group(1), OptionalLong.of(Long.parseLong(parts.group(2))))
                : new VoiceReference(text, OptionalLong.empty());
    }
}
