package com.aresgen.workflows.definition.scope;

import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * What {@code steps.<id>} is.
 *
 * @param status as {@code GET} of a run shows it
 * @param output a null node if the step was skipped or failed
 */
public record StepResult(String status, JsonNode output, Optional<StepError> error) {}
