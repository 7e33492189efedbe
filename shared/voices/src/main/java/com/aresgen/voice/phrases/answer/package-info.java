/** Phrases taken out of every text of a model's answer. */
@NullMarked
package com.aresgen.voice.phrases.answer;

import org.jspecify.annotations.NullMarked;
