package com.aresgen.voice;

import org.jspecify.annotations.Nullable;

/**
 * Where a slider of a voice is.
 *
 * @param value from 0 to 100; null: the slider says nothing to models
 * @param measured whether the value was measured on the sample, rather than set by a caller
 */
public record SliderSetting(@Nullable Integer value, boolean measured) {
    public static final SliderSetting UNSET = new SliderSetting(null, false);
}
