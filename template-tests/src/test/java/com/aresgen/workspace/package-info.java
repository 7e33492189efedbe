/** The promises of a workspace's models, keys, audit log and usage, beyond those of all endpoints. */
@NullMarked
package com.aresgen.workspace;

import org.jspecify.annotations.NullMarked;
