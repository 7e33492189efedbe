/** Commands on generating models: prompts, sections, checks, and one repair. */
@NullMarked
package com.aresgen.documents.commands.model;

import org.jspecify.annotations.NullMarked;
