package com.aresgen.store.webhooks;

import java.time.Instant;

/** The state of a delivery after an attempt. */
public sealed interface NextStep {
    record Again(Instant at) implements NextStep {}

    /** No further attempt. */
    record Over(Delivery.Status status) implements NextStep {}
}
