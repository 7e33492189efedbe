/** Holds the pages of infra/runbook and infra/bootstrap to the alarms, names and resource types of the templates. */
@NullMarked
package com.aresgen.docs.runbook;

import org.jspecify.annotations.NullMarked;
