/** What a text is made of: blocks, headings, sections, and pieces that no model may change. */
@NullMarked
package com.aresgen.documents.commands.text;

import org.jspecify.annotations.NullMarked;
