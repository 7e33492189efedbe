package com.aresgen.local.states.run;

import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** How a state was left: for the next one, or if there is none, for the end of the execution. */
record Transition(Optional<String> next, JsonNode output) {}
