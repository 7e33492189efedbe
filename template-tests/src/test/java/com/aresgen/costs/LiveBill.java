package com.aresgen.costs;

import static com.aresgen.costs.Prices.MILLION;

import tools.jackson.databind.JsonNode;

/** What a thousand hours of a socket of a live document cost in a region, with what its frames cause at the others'. */
record LiveBill(CallBill calls, JsonNode live) {
    static final double HOURS = 1_000;
    private static final double GB = 1e9;
    private static final double MINUTES_OF_AN_HOUR = 60;
    private static final double SECONDS_OF_AN_HOUR = 3_600;
    private static final double SECONDS_OF_A_MINUTE = 60;

    /** Of someone who types and moves the cursor as assumed, in a room with so many others. */
    Bill active(double others) {
        var bill = idle(others);
        add(bill, "PUSH", pushes(), others);
        add(bill, "CURSOR", SECONDS_OF_AN_HOUR / assumed("seconds_between_cursors"), others);
        return bill;
    }

    /** Of someone who only reads. */
    Bill idle() {
        return idle(0);
    }

    /** In an hour. */
    double pushes() {
        return assumed("typing_minutes_of_an_hour") * SECONDS_OF_A_MINUTE / assumed("seconds_between_pushes");
    }

    /** A frame of a kind, in milliseconds that Lambda bills. */
    double billedMillis(FrameFigure frame, double others) {
        return calls.billed(
                frame.cpuMillis(others),
                megabytes(),
                calls.waited(frame.get("store_calls")) + frame.waits(others) * assumed("post_millis"));
    }

    FrameFigure frame(String kind) {
        return FrameFigure.all(live).stream()
                .filter(frame -> frame.kind().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    private Bill idle(double others) {
        var bill = new Bill();
        add(bill, "PING", MINUTES_OF_AN_HOUR / assumed("minutes_between_pings"), others);
        bill.add("API Gateway, open connection", cost(MINUTES_OF_AN_HOUR, "socket_minutes"));
        timers(bill);
        return bill;
    }

    private void add(Bill bill, String kind, double anHour, double others) {
        var frame = frame(kind);
        bill.add("API Gateway, messages", cost(anHour * frame.messages(others), "socket_messages"));
        bill.add("Lambda, requests", cost(anHour, "lambda_requests"));
        bill.add(CallBill.LAMBDA_TIME, anHour * HOURS / MILLION * calls.time(billedMillis(frame, others), megabytes()));
        bill.add("store, reads", cost(anHour * frame.get("read_units"), "store_reads"));
        bill.add("store, writes", cost(anHour * frame.get("write_units"), "store_writes"));
        bill.add("logs, in", cost(anHour * logBytes(frame) * MILLION / GB, "log_in"));
        bill.add("logs, kept", cost(anHour * keptLogs(frame) * MILLION / GB, "log_kept"));
        bill.add("transfer out", cost(anHour * frame.bytes(others) * MILLION / GB, "transfer_out"));
    }

    /** Each costs requests of the queue, and at the worker what a ping costs at its function. */
    private void timers(Bill bill) {
        var timers = assumed("timers_of_a_socket_an_hour");
        var ping = frame("PING");
        bill.add("timers", cost(timers * assumed("requests_of_a_timer"), "queue_requests"));
        bill.add("timers", cost(timers, "lambda_requests"));
        bill.add("timers", timers * HOURS / MILLION * calls.time(billedMillis(ping, 0), megabytes()));
        bill.add("timers", cost(timers * ping.get("read_units"), "store_reads"));
    }

    private double logBytes(FrameFigure frame) {
        return frame.get("log_bytes") + AccessLine.bytes(calls.deployed().socketLogFormat());
    }

    /** For a month, compressed. */
    private double keptLogs(FrameFigure frame) {
        var deployed = calls.deployed();
        var days = frame.get("log_bytes") * deployed.daysOfLog("-Workers")
                + AccessLine.bytes(deployed.socketLogFormat())
                        * (double) deployed.daysOfLog("/aws/apigateway/AresGen-" + deployed.region() + "-Sockets");
        return days / assumed("days_of_a_month") * assumed("stored_part_of_log");
    }

    private int megabytes() {
        return calls.megabytes(live.path("function").stringValue());
    }

    /** So many an hour of what has a price for a million; bytes count a million times as GB. */
    private double cost(double anHour, String price) {
        return anHour * HOURS / MILLION * calls.prices().get(price);
    }

    private double assumed(String name) {
        return calls.assumptions().get(name);
    }
}
