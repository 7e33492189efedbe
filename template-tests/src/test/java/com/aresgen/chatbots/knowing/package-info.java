/** Knowledge bases: what is read, indexed and found while it changes. */
@NullMarked
package com.aresgen.chatbots.knowing;

import org.jspecify.annotations.NullMarked;
