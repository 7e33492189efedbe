package com.aresgen.costs;

import static com.aresgen.costs.Prices.MILLION;

import tools.jackson.databind.JsonNode;

/** What waiting for models costs on hosts where one process waits for many calls: dollars for a million calls. */
record WaitingHosts(Prices prices, Assumptions assumptions, JsonNode waiting) {
    private static final double SECONDS_OF_AN_HOUR = 3_600;
    private static final double MB_OF_A_GB = 1_024;

    /** Calls that waited in the one process that was measured. */
    int measuredAtOnce() {
        return waiting.path("calls").intValue();
    }

    double megabytesOfACall() {
        return (waiting.path("peak_mb").doubleValue()
                        - waiting.path("peak_mb_before").doubleValue())
                / measuredAtOnce();
    }

    double processorMillisOfACall() {
        return waiting.path("cpu_millis_a_call").doubleValue();
    }

    /** As many as were measured, or fewer if a task's processors could not answer so many in the time of a wait. */
    double heldByATask() {
        var answered = assumptions.get("task_processors") * 1_000 / processorMillisOfACall();
        return Math.min(measuredAtOnce(), answered * assumptions.get("model_seconds"));
    }

    double taskHour() {
        return assumptions.get("task_processors") * prices.get("fargate_processor")
                + assumptions.get("task_gb") * prices.get("fargate_memory")
                + prices.get("public_address");
    }

    /** The load of a million calls on Fargate, without what the least number of tasks costs when idle. */
    double fargateMillion() {
        return hostHours(heldByATask()) * taskHour();
    }

    /** Least tasks, and the balancer with one capacity unit. */
    double fargateMonth() {
        return assumptions.get("hours_of_a_month")
                * (assumptions.get("least_tasks") * taskHour()
                        + prices.get("balancer")
                        + prices.get("balancer_capacity"));
    }

    double heldByAnInstanceByDefault() {
        return assumptions.get("instance_processors") * assumptions.get("calls_a_processor_by_default");
    }

    double instanceHour() {
        return prices.get("instance") * (1 + prices.get("managed_instances_fee"));
    }

    double managedMillion() {
        return hostHours(heldByAnInstanceByDefault()) * instanceHour() + prices.get("lambda_requests");
    }

    double managedMonth() {
        return assumptions.get("hours_of_a_month") * assumptions.get("least_instances") * instanceHour();
    }

    /** What Lambda bills for a million waits. */
    double lambdaMillion(int megabytes) {
        return MILLION * assumptions.get("model_seconds") * megabytes / MB_OF_A_GB * prices.get("lambda_time");
    }

    private double hostHours(double held) {
        return MILLION
                * assumptions.get("model_seconds")
                / SECONDS_OF_AN_HOUR
                / (held * assumptions.get("used_part_of_capacity"));
    }
}
