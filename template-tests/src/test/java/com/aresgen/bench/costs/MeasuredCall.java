package com.aresgen.bench.costs;

import com.aresgen.bench.units.Consumption;
import java.util.List;

/**
 * One call.
 *
 * @param lines of the log, without line ends
 * @param sent bytes of the response's headers and body
 */
record MeasuredCall(int status, Consumption consumption, List<String> lines, int sent, Stopwatch.Times times) {}
