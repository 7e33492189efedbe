/** What a model answers, whole or part by part, and whether it may be written so. */
@NullMarked
package com.aresgen.models.answer;

import org.jspecify.annotations.NullMarked;
