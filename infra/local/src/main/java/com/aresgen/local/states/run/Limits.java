package com.aresgen.local.states.run;

import com.aresgen.local.states.data.StateFailure;
import com.aresgen.local.states.data.StatesError;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The service's quotas for an execution.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/service-quotas.html">Quotas</a>
 */
public final class Limits {
    /** The most bytes of an input, an output, a task's parameters or its result, in UTF-8. */
    public static final int PAYLOAD = 262_144;

    /** The most events of a history; the last of them is the execution's failure. */
    public static final int HISTORY = 25_000;

    private static final JsonMapper JSON = new JsonMapper();

    private Limits() {}

    /** The data, or a failure if it is too large. */
    static JsonNode fitting(String state, JsonNode data) {
        if (JSON.writeValueAsBytes(data).length > PAYLOAD) {
            throw new StateFailure(new StatesError(
                    StatesError.DATA_LIMIT,
                    "The state/task '" + state
                            + "' returned a result with a size exceeding the maximum number of bytes service limit."));
        }
        return data;
    }
}
