/** What wakes an operator: alarms on the API, its functions and its tables, in a stack of their own. */
@NullMarked
package com.aresgen.infra.alarms;

import org.jspecify.annotations.NullMarked;
