/** Tests of banned phrases. */
@NullMarked
package com.aresgen.voice.phrases;

import org.jspecify.annotations.NullMarked;
