package com.aresgen.costs;

import java.util.List;
import java.util.Locale;

/** What the figures of hosts that wait for many calls rest on. */
record HostNotes(WaitingHosts hosts, Assumptions assumptions, int chatMegabytes) {
    List<String> lines() {
        return List.of(
                String.format(
                        Locale.ROOT,
                        "Measured: one process with 2 GB held %d calls that waited %.0f s; each took %.2f MB and %.1f"
                                + " ms of a processor.",
                        hosts.measuredAtOnce(),
                        assumptions.get("model_seconds"),
                        hosts.megabytesOfACall(),
                        hosts.processorMillisOfACall()),
                String.format(
                        Locale.ROOT,
                        "Assumed: a task of %.0f vCPU and %.0f GB with a public address holds %.0f, an instance"
                                + " (m7g.large) %.0f, which is Lambda's default of %.0f a vCPU for Java and can be set"
                                + " higher; hosts are used by %.0f %% on average; at least %.0f tasks behind a load"
                                + " balancer, at least %.0f instances.",
                        assumptions.get("task_processors"),
                        assumptions.get("task_gb"),
                        hosts.heldByATask(),
                        hosts.heldByAnInstanceByDefault(),
                        assumptions.get("calls_a_processor_by_default"),
                        assumptions.get("used_part_of_capacity") * 100,
                        assumptions.get("least_tasks"),
                        assumptions.get("least_instances")),
                String.format(
                        Locale.ROOT,
                        "Fargate is cheaper than Lambda at %,d MB from %s chat calls a month on, managed instances from %s.",
                        chatMegabytes,
                        from(hosts.fargateMonth(), hosts.fargateMillion()),
                        from(hosts.managedMonth(), hosts.managedMillion())),
                "Neither is built: both wait in a VPC, have no snapshots, and one process serves many callers.",
                "");
    }

    /** The calls at which what Lambda charges for waiting reaches the month's least; each waits as long as assumed. */
    private String from(double month, double million) {
        var gain = hosts.lambdaMillion(chatMegabytes) - million;
        return gain <= 0 ? "no number of" : String.format(Locale.ROOT, "%.1f million", month / gain);
    }
}
