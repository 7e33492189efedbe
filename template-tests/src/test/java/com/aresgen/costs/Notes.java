package com.aresgen.costs;

import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** Where the figures come from, and which of them are assumptions. */
record Notes(RegionCosts eu, JsonNode measured, Assumptions assumptions) {
    List<String> lines() {
        return List.of(
                "## What the figures are",
                "",
                String.format(
                        Locale.ROOT,
                        "- *Measured* (%s, %s): store calls and units, the key's update among them; bytes of the audit"
                                + " and metrics lines and of the response; what the indexer writes; the processor time of"
                                + " the function's thread.",
                        measured.path("measured").stringValue(),
                        measured.path("machine").stringValue()),
                "- *Counted* in the templates: alarms, their metrics, dashboards, secrets, rules, functions and their"
                        + " memory, retention of logs.",
                String.format(
                        Locale.ROOT,
                        "- *Assumed*: Lambda bills this machine's processor time times %.0f / memory, since a function"
                                + " has a whole processor at %.0f MB, and %.0f ms more for each store call: a chat call"
                                + " with the embedded model %.0f ms, a GET %.0f ms.",
                        assumptions.get("whole_processor_mb"),
                        assumptions.get("whole_processor_mb"),
                        assumptions.get("store_call_millis"),
                        eu.calls().billedMillis(eu.chat()),
                        eu.calls().billedMillis(CallFigure.all(measured).getFirst())),
                String.format(
                        Locale.ROOT,
                        "- *Assumed*: logs are kept at %.0f %% of their size, as AWS's calculator has it; audit lines"
                                + " come in batches of %.0f; an access line of %d bytes; a sweep that finds nothing"
                                + " takes %.0f ms; Lambda polls a queue with %.0f connections, %.0f times a minute"
                                + " each.",
                        assumptions.get("stored_part_of_log") * 100,
                        CallFigure.all(measured).getFirst().get("index_batch_lines"),
                        AccessLine.bytes(new DeployedRegion(eu.region()).accessLogFormat()),
                        assumptions.get("sweep_millis"),
                        assumptions.get("pollers_of_a_queue"),
                        assumptions.get("polls_a_minute")),
                "- *Found for one region only* (prices.json has the notes): the EU's prices of an instance and of"
                        + " WebSockets are those of the US; composite alarms and dashboards are taken to cost the same everywhere.",
                "- *Left out*: the ping's Lambda time, CodeDeploy, EventBridge and tags, which cost nothing or cents;"
                        + " X-Ray, which is off; DynamoDB's reads by sweepers; logs of workers.");
    }
}
