/** What chatbots cost: indexing, a message, and a page of conversations. */
@NullMarked
package com.aresgen.bench.chatbots;

import org.jspecify.annotations.NullMarked;
