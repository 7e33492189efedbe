/** Finds what nobody was woken up for: messages may be lost, rows are not. */
@NullMarked
package com.aresgen.webhooks.sweep;

import org.jspecify.annotations.NullMarked;
