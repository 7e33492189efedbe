/** Texts that a model writes anew, section by section: rewrite, expand, translate. */
@NullMarked
package com.aresgen.documents.commands.model.section;

import org.jspecify.annotations.NullMarked;
