/** What a workspace's models, keys, audit log and usage promise beyond what all endpoints do. */
@NullMarked
package com.aresgen.workspace;

import org.jspecify.annotations.NullMarked;
