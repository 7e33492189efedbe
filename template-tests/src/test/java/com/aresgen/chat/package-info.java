/** The promises of the endpoints of chat, beyond those of all endpoints. */
@NullMarked
package com.aresgen.chat;

import org.jspecify.annotations.NullMarked;
