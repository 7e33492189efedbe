/** What the endpoints of chat promise beyond what all endpoints do. */
@NullMarked
package com.aresgen.chat;

import org.jspecify.annotations.NullMarked;
