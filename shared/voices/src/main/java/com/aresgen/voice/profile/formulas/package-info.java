/**
 * Published formulas of style, one class each. Those that were made for English are only applied to English by their
 * caller.
 */
@NullMarked
package com.aresgen.voice.profile.formulas;

import org.jspecify.annotations.NullMarked;
