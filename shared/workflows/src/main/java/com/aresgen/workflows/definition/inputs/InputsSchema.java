package com.aresgen.workflows.definition.inputs;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** What the inputs of a run must be. */
public interface InputsSchema {
    /** As it was written; {@code {"type":"object","properties":{},"additionalProperties":false}} without any. */
    JsonNode json();

    /** All violations, none if the inputs are right. Defaults need not be in place. */
    List<InputFault> check(JsonNode inputs);

    /** The inputs and, for what they leave out, the defaults. */
    JsonNode withDefaults(JsonNode inputs);
}
