/** The official clients of OpenAI against the running API, as their users call it: they judge whether we speak their language. */
@NullMarked
package com.aresgen.clients;

import org.jspecify.annotations.NullMarked;
