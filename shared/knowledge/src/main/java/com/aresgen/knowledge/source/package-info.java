/** Reads what a URL answers as the text of a source: the main content of a web page, or a plain text. */
@NullMarked
package com.aresgen.knowledge.source;

import org.jspecify.annotations.NullMarked;
