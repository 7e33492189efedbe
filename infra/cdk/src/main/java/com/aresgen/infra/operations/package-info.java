/** What operators look at and are called by: alarms with their pages of the runbook, the dashboard, the daily ping. */
@NullMarked
package com.aresgen.infra.operations;

import org.jspecify.annotations.NullMarked;
