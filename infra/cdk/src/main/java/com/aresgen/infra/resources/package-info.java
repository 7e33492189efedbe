/** What functions reach: the names of tables, queues, secrets, logs, models and machines, and the permissions to use them. */
@NullMarked
package com.aresgen.infra.resources;

import org.jspecify.annotations.NullMarked;
