package com.aresgen.costs;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import tools.jackson.databind.JsonNode;

/** The part of the page about people who edit a document together. */
record LiveSection(List<RegionCosts> regions, JsonNode live, Assumptions assumptions) {
    List<String> lines(List<String> columns) {
        var lines = new ArrayList<String>();
        lines.addAll(List.of("## Live editing, a thousand hours of an active editor", ""));
        lines.addAll(Tables.head("", columns));
        lines.addAll(
                Tables.of(bills().stream().map(bill -> bill.active(others())).toList()));
        lines.add(row("for each further person in the room, more", LiveSection::ofAnother));
        lines.add(row(
                "a thousand hours of someone who only reads",
                bill -> bill.idle().sum()));
        lines.add("");
        lines.addAll(notes());
        lines.add("");
        return lines;
    }

    private static double ofAnother(LiveBill bill) {
        return bill.active(2).sum() - bill.active(1).sum();
    }

    private List<LiveBill> bills() {
        return regions.stream()
                .map(region -> new LiveBill(region.calls(), live))
                .toList();
    }

    private String row(String words, ToDoubleFunction<LiveBill> figure) {
        return Tables.row(words, Tables.cells(bills().stream().map(figure::applyAsDouble)));
    }

    private double others() {
        return assumptions.get("others_in_a_room");
    }

    private List<String> notes() {
        var bill = bills().getFirst();
        var push = bill.frame("PUSH");
        return List.of(
                String.format(
                        Locale.ROOT,
                        "An hour is %.1f cents. What an editor's frames cause at the others is in it, so a room costs the"
                                + " sum of its people.",
                        bill.active(others()).sum() / LiveBill.HOURS * 100),
                String.format(
                        Locale.ROOT,
                        "Measured (%s, %s; a room of %d, at the door of the function, `-Dbench.parts=live`): a push"
                                + " takes %.2f store calls, %.2f read and %.2f write units, %.0f messages with its"
                                + " own, and %.1f ms of a processor, posts among them; a cursor %.2f write units and %.0f"
                                + " messages.",
                        live.path("measured").stringValue(),
                        live.path("machine").stringValue(),
                        live.path("others").intValue() + 1,
                        push.get("store_calls"),
                        push.get("read_units"),
                        push.get("write_units"),
                        push.messages(others()),
                        push.cpuMillis(others()),
                        bill.frame("CURSOR").get("write_units"),
                        bill.frame("CURSOR").messages(others())),
                String.format(
                        Locale.ROOT,
                        "Assumed: an active editor types in %.0f minutes of the hour, a push every %.0f s (%.0f of them);"
                                + " moves the cursor every %.0f s and pings every %.0f minutes, the whole hour; %.0f"
                                + " others are in the room. Posting takes %.0f ms, to many sockets no longer than to one;"
                                + " Lambda bills a push as %.0f ms. A socket has %.0f timers an hour, of %.0f requests"
                                + " each; a timer costs at its worker what a ping costs.",
                        assumptions.get("typing_minutes_of_an_hour"),
                        assumptions.get("seconds_between_pushes"),
                        bill.pushes(),
                        assumptions.get("seconds_between_cursors"),
                        assumptions.get("minutes_between_pings"),
                        others(),
                        assumptions.get("post_millis"),
                        bill.billedMillis(push, others()),
                        assumptions.get("timers_of_a_socket_an_hour"),
                        assumptions.get("requests_of_a_timer")),
                "Left out: opening the document, hello, end of a socket, conflicts (each is one more round of the store),"
                        + " and what is stored.");
    }
}
