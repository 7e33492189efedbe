/** The official clients of OpenAI against the running API, used as by their users: a check of our format. */
@NullMarked
package com.aresgen.clients;

import org.jspecify.annotations.NullMarked;
