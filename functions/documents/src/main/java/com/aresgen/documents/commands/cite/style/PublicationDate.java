package com.aresgen.documents.commands.cite.style;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A date of publication as far as the caller knows it: a year, a month or a day. */
record PublicationDate(String year, Optional<Month> month, Optional<Integer> day) {
    private static final List<Month> NOT_SHORTENED = List.of(Month.MAY, Month.JUNE, Month.JULY);

    static Optional<PublicationDate> of(Optional<String> published) {
        return published.map(text -> {
            var parts = List.of(text.split("-", 3));
            return new PublicationDate(
                    parts.getFirst(),
                    parts.stream().skip(1).findFirst().map(number -> Month.of(Integer.parseInt(number))),
                    parts.stream().skip(2).findFirst().map(Integer::valueOf));
        });
    }

    /** {@code 2024, May 11}; the year with {@code letter} where two sources of a year are told apart. */
    String american(String letter) {
        var monthAndDay = monthAndDay();
        return year + letter + (monthAndDay.isEmpty() ? "" : ", " + monthAndDay);
    }

    /** {@code 11 Oct. 2024}. */
    String international() {
        return day.map(number -> number + " ").orElse("")
                + month.map(each -> shortened(each) + " ").orElse("")
                + year;
    }

    /** {@code Oct. 11, 2024}. */
    String shortAmerican() {
        return month.map(each -> shortened(each)
                                + day.map(number -> " " + number + ", ").orElse(" "))
                        .orElse("")
                + year;
    }

    /** {@code May 11}; empty if only the year is known. */
    String monthAndDay() {
        return month.map(each -> name(each) + day.map(number -> " " + number).orElse(""))
                .orElse("");
    }

    /** Months longer than four letters, to three or four. */
    private static String shortened(Month month) {
        return NOT_SHORTENED.contains(month)
                ? name(month)
                : name(month).substring(0, month == Month.SEPTEMBER ? 4 : 3) + ".";
    }

    private static String name(Month month) {
        return month.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }
}
