package com.aresgen.costs;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tables of dollars in Markdown. */
final class Tables {
    private Tables() {}

    static String dollars(double amount) {
        return String.format(Locale.ROOT, "%,.2f", amount);
    }

    static List<String> head(String first, List<String> columns) {
        return List.of(
                row(first, columns),
                "|---|" + columns.stream().map(_ -> "---:|").collect(Collectors.joining()));
    }

    static String row(String name, List<String> cells) {
        return "| " + name + " | " + String.join(" | ", cells) + " |";
    }

    /** A row for each part of the bills, and their sums: a column for each bill. All bills have the same parts. */
    static List<String> of(List<Bill> bills) {
        var lines = new ArrayList<String>();
        for (var part : bills.getFirst().names()) {
            lines.add(row(part, cells(bills.stream().map(bill -> bill.get(part)))));
        }
        lines.add(row("**sum**", cells(bills.stream().map(Bill::sum))));
        return lines;
    }

    static List<String> cells(Stream<Double> amounts) {
        return amounts.map(Tables::dollars).toList();
    }
}
