package com.aresgen.infra.operations;

import com.aresgen.infra.resources.SocketApi;
import software.constructs.Construct;

/**
 * What people who edit a document together notice: a frame that API Gateway could not bring to its function, and a
 * function that refused one. Of a bug the function's own alarms report more; of a throttled or missing function these.
 */
final class SocketAlarms extends Construct {
    SocketAlarms(Alarms alarms) {
        super(alarms.stack(), SocketApi.CONSTRUCT);
        alarms.aboveZero(
                this, "Undelivered", Concern.SOCKET_ERRORS, alarms.metrics().socket("ExecutionError", "Sum"));
        alarms.aboveZero(this, "Failed", Concern.SOCKET_ERRORS, alarms.metrics().socket("IntegrationError", "Sum"));
    }
}
