/** Commands on generating models, from what is planned to what is done. */
@NullMarked
package com.aresgen.documents.commands.model.draft;

import org.jspecify.annotations.NullMarked;
