/**
 * Brand voices, as chat, documents, chatbots and workflows use them: what a model is told, what it may not say, and
 * how near its answer came.
 */
@NullMarked
package com.aresgen.voice;

import org.jspecify.annotations.NullMarked;
