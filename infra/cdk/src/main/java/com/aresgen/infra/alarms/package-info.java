/** The operator's alarms: on the API, its functions, queues and tables, in a stack of their own. */
@NullMarked
package com.aresgen.infra.alarms;

import org.jspecify.annotations.NullMarked;
