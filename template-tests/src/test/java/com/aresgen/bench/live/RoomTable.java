package com.aresgen.bench.live;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;

/** Rooms side by side, each with its ratio to the first. */
record RoomTable(List<RoomFigures> rooms, Consumer<String> report) {
    void print() {
        var head = new StringBuilder("| sockets |");
        var line = new StringBuilder("|---|");
        for (var room : rooms) {
            head.append(" ").append(room.sockets()).append(room.equals(rooms.getFirst()) ? " |" : " | ratio |");
            line.append(room.equals(rooms.getFirst()) ? "---:|" : "---:|---:|");
        }
        report.accept("");
        report.accept(head.toString());
        report.accept(line.toString());
        row("of them type", "%.0f", RoomFigures::writers);
        row("pushes that are accepted", "%.0f", RoomFigures::pushes);
        row("revisions", "%.0f", RoomFigures::revisions);
        row("pushes sent again after a conflict", "%.0f", RoomFigures::conflicts);
        row("push to ack, p50, ms", "%.1f", room -> room.acks().median());
        row("push to ack, p99, ms", "%.1f", room -> room.acks().p99());
        row(
                "push to rev at another socket, p50, ms",
                "%.1f",
                room -> room.revs().median());
        row(
                "push to rev at another socket, p99, ms",
                "%.1f",
                room -> room.revs().p99());
        row("store calls a push", "%.2f", room -> room.used().calls() / (double) room.pushes());
        row("writes among them", "%.2f", room -> room.used().writes() / (double) room.pushes());
        row("read units a push", "%.2f", room -> room.used().readUnits() / room.pushes());
        row("write units a push", "%.2f", room -> room.used().writeUnits() / room.pushes());
        row("posts to sockets a push", "%.2f", room -> room.posts() / (double) room.pushes());
    }

    private void row(String words, String format, ToDoubleFunction<RoomFigures> figure) {
        var first = figure.applyAsDouble(rooms.getFirst());
        var cells = new ArrayList<String>();
        for (var room : rooms) {
            var value = figure.applyAsDouble(room);
            cells.add(String.format(Locale.ROOT, format, value));
            if (!room.equals(rooms.getFirst())) {
                cells.add(first == 0 ? "–" : String.format(Locale.ROOT, "%.2f", value / first));
            }
        }
        report.accept("| " + words + " | " + String.join(" | ", cells) + " |");
    }
}
