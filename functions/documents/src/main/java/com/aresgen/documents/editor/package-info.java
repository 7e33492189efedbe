/** What browsers load to edit documents live. */
@NullMarked
package com.aresgen.documents.editor;

import org.jspecify.annotations.NullMarked;
