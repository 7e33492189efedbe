/** What survives a deployment: the tables. */
@NullMarked
package com.aresgen.infra.state;

import org.jspecify.annotations.NullMarked;
