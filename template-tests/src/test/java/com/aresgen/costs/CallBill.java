package com.aresgen.costs;

import static com.aresgen.costs.Prices.MILLION;

/** What a million calls of a kind cost in a region. */
record CallBill(Prices prices, Assumptions assumptions, DeployedRegion deployed) {
    static final String LAMBDA_TIME = "Lambda, time";
    private static final double GB = 1e9;
    private static final double MB_OF_A_GB = 1_024;
    private static final String INDEXER = "IndexAudit";

    /** With audit lines that come to the indexer in the batches that were measured. */
    Bill of(CallFigure call) {
        var bill = new Bill();
        bill.add("API Gateway", prices.get("api_gateway"));
        bill.add("firewall", prices.get("firewall_requests"));
        bill.add("Lambda, requests", prices.get("lambda_requests"));
        bill.add(LAMBDA_TIME, time(billedMillis(call), megabytes(call.function())));
        bill.add("store, reads", call.get("read_units") * prices.get("store_reads"));
        bill.add("store, writes", call.get("write_units") * prices.get("store_writes"));
        bill.add("logs, in", logBytes(call) * MILLION / GB * prices.get("log_in"));
        bill.add("logs, kept", keptLogs(call));
        bill.add("audit index", index(call));
        bill.add("transfer out", call.get("response_bytes") * MILLION / GB * prices.get("transfer_out"));
        return bill;
    }

    /** A million times so many milliseconds. */
    double time(double millis, int megabytes) {
        return MILLION * millis / 1_000 * megabytes / MB_OF_A_GB * prices.get("lambda_time");
    }

    int megabytes(String function) {
        var megabytes = deployed.functionMegabytes().get(function);
        if (megabytes == null) {
            throw new IllegalArgumentException("The templates have no function " + function);
        }
        return megabytes;
    }

    double billedMillis(CallFigure call) {
        return billed(call.get("cpu_millis"), megabytes(call.function()), waited(call.get("store_calls")));
    }

    /** The processor time of the measuring machine, at the function's part of one, and the time of waiting. */
    double billed(double cpuMillis, int megabytes, double waitedMillis) {
        var slower = Math.max(1, assumptions.get("whole_processor_mb") / megabytes);
        return Math.ceil(cpuMillis * slower + waitedMillis);
    }

    /** The ways to the store and back, in milliseconds. */
    double waited(double storeCalls) {
        return storeCalls * assumptions.get("store_call_millis");
    }

    private double logBytes(CallFigure call) {
        return call.get("log_bytes") + AccessLine.bytes(deployed.accessLogFormat());
    }

    private double keptLogs(CallFigure call) {
        var days = call.get("log_bytes") * deployed.daysOfLog("-Calls")
                + AccessLine.bytes(deployed.accessLogFormat())
                        * (double) deployed.daysOfLog("/aws/apigateway/AresGen-" + deployed.region());
        return days
                / assumptions.get("days_of_a_month")
                * assumptions.get("stored_part_of_log")
                * MILLION
                / GB
                * prices.get("log_kept");
    }

    private double index(CallFigure call) {
        var lines = call.get("index_batch_lines");
        return indexed(call, "index_batch_write_units", "index_batch_cpu_millis", lines);
    }

    /** The same if each line came to the indexer alone. */
    double indexAlone(CallFigure call) {
        return indexed(call, "index_alone_write_units", "index_alone_cpu_millis", 1);
    }

    /** Calls of the indexer, its writes, and the entry for as long as it is kept. */
    private double indexed(CallFigure call, String units, String cpuMillis, double lines) {
        var memory = megabytes(INDEXER);
        var invocations = prices.get("lambda_requests") + time(billed(call.get(cpuMillis), memory, waited(1)), memory);
        return (invocations + call.get(units) * prices.get("store_writes")) / lines
                + call.get("entry_bytes")
                        * MILLION
                        / GB
                        * assumptions.get("audit_kept_months")
                        * prices.get("store_kept");
    }
}
