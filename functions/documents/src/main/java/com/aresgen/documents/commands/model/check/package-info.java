/** The rules that answers of models must keep. */
@NullMarked
package com.aresgen.documents.commands.model.check;

import org.jspecify.annotations.NullMarked;
