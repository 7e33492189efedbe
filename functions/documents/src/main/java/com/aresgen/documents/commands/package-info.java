/** Commands: what a model makes of a document or a part of it. */
@NullMarked
package com.aresgen.documents.commands;

import org.jspecify.annotations.NullMarked;
