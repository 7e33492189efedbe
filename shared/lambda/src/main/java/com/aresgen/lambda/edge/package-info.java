/** The edge of a function that answers HTTP: events in, answers out, streams, priming before a snapshot. */
@NullMarked
package com.aresgen.lambda.edge;

import org.jspecify.annotations.NullMarked;
