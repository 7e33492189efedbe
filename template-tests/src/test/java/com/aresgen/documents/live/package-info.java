/** Documents that people edit together, through sockets of the running API. */
@NullMarked
package com.aresgen.documents.live;

import org.jspecify.annotations.NullMarked;
