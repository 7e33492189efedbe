package com.aresgen.costs;

import static com.aresgen.costs.Prices.MILLION;

/** What a region costs in a month without a call. */
record MonthBill(Prices prices, Assumptions assumptions, DeployedRegion deployed) {
    private static final int MINUTES_OF_AN_HOUR = 60;
    private static final int NORMAL_MB = 1_024;

    Bill bill() {
        var bill = new Bill();
        bill.add(
                "%d alarms on %d metrics".formatted(deployed.alarms(), deployed.alarmMetrics()),
                deployed.alarmMetrics() * prices.get("alarm_metric"));
        bill.add(
                deployed.compositeAlarms() + " composite alarms",
                deployed.compositeAlarms() * prices.get("composite_alarm"));
        bill.add(
                "about %.0f metrics at worst".formatted(assumptions.get("custom_metrics")),
                assumptions.get("custom_metrics") * prices.get("metric"));
        bill.add(deployed.dashboards() + " dashboard", deployed.dashboards() * prices.get("dashboard"));
        bill.add(
                "firewall with %d rules".formatted(deployed.firewallRules()),
                deployed.firewalls() * prices.get("firewall_acl")
                        + deployed.firewallRules() * prices.get("firewall_rule"));
        bill.add(deployed.secrets() + " secrets", deployed.secrets() * prices.get("secret"));
        bill.add("daily ping of %d functions".formatted(functions()), ping());
        bill.add("%d sweepers, every minute".formatted(deployed.sweepers()), sweeps());
        bill.add("Lambda's polling of %d queues".formatted(deployed.polledQueues()), polls());
        return bill;
    }

    private int functions() {
        return deployed.functionMegabytes().size();
    }

    /** A Map runs two transitions for each function: its state, and the iteration. */
    private double ping() {
        var days = assumptions.get("days_of_a_month");
        return days * functions() * (2 * prices.get("transitions") + prices.get("lambda_requests")) / MILLION;
    }

    private double sweeps() {
        var time = new CallBill(prices, assumptions, deployed).time(assumptions.get("sweep_millis"), NORMAL_MB);
        return deployed.sweepers() * minutes() * (prices.get("lambda_requests") + time) / MILLION;
    }

    private double polls() {
        return deployed.polledQueues()
                * assumptions.get("pollers_of_a_queue")
                * assumptions.get("polls_a_minute")
                * minutes()
                * prices.get("queue_requests")
                / MILLION;
    }

    private double minutes() {
        return assumptions.get("hours_of_a_month") * MINUTES_OF_AN_HOUR;
    }
}
