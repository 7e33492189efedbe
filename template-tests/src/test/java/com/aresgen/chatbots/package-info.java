/** Chatbots through their endpoints: what owners, visitors and agents were promised. */
@NullMarked
package com.aresgen.chatbots;

import org.jspecify.annotations.NullMarked;
