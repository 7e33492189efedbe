/** Open sockets: what each may do, who is in which document, and how often each pushes. */
@NullMarked
package com.aresgen.store.sockets;

import org.jspecify.annotations.NullMarked;
