/**
 * Cuts a source into chunks: stretches of its text between headings and sentences, verbatim, each with the headings
 * above it.
 */
@NullMarked
package com.aresgen.knowledge.chunk;

import org.jspecify.annotations.NullMarked;
