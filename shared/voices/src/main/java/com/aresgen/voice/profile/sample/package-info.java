/**
 * The author's own words of a sample: without quotations, code and repeated sentences, in sentences that know their
 * place in the source.
 */
@NullMarked
package com.aresgen.voice.profile.sample;

import org.jspecify.annotations.NullMarked;
