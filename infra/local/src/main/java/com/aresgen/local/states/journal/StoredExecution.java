package com.aresgen.local.states.journal;

import com.aresgen.local.states.execution.Ending;
import com.aresgen.local.states.execution.Event;
import com.aresgen.local.states.execution.Position;
import com.aresgen.local.states.execution.Start;
import java.util.List;
import java.util.Optional;

/** An execution as the journal has it; without position it was started and nothing else. */
public record StoredExecution(
        Start start, Optional<Position> position, List<Event> events, Optional<Ending> ending, boolean announced) {}
