package com.aresgen.local.states.language;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * A state machine that was checked whole: every transition leads to a state that is here.
 *
 * @param timeout how long an execution may last
 */
public record Definition(String startAt, Map<String, State> states, Optional<Duration> timeout) {}
