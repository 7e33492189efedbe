/** What the endpoints of the workspace promise beyond what all endpoints do. */
@NullMarked
package com.aresgen.workspace;

import org.jspecify.annotations.NullMarked;
