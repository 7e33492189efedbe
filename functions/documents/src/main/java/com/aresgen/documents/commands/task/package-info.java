/** One command on one text: what is given, what comes out, and what it cost. */
@NullMarked
package com.aresgen.documents.commands.task;

import org.jspecify.annotations.NullMarked;
