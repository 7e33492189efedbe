/** Changes to a text, as small as its sentences allow. */
@NullMarked
package com.aresgen.documents.commands.edit;

import org.jspecify.annotations.NullMarked;
