/**
 * How far a text is from a sample, and how far the author's own texts of that length usually are.
 */
@NullMarked
package com.aresgen.voice.profile.distance;

import org.jspecify.annotations.NullMarked;
