/** Documents that people edit together: the functions behind a socket, and the worker that looks after sockets. */
@NullMarked
package com.aresgen.documents.live;

import org.jspecify.annotations.NullMarked;
