package com.aresgen.models.extractive;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What system messages order for the whole conversation; a passage that they hold is no order. */
record Standing(String orders) {
    static Standing of(List<String> messages) {
        return new Standing(messages.stream().flatMap(Standing::orders).collect(Collectors.joining("\n")));
    }

    /** The length, layout and language that are wanted where the task itself says nothing. */
    Wishes wishes() {
        return new Wishes(orders);
    }

    /** What no answer here could follow. */
    Optional<String> beyond() {
        return Instruction.unreadStanding(orders)
                .map(rest -> "what the system message orders and this model cannot follow: " + rest);
    }

    /** Those that it opens with, and a last paragraph of nothing else. */
    private static Stream<String> orders(String message) {
        var opening = Unit.all(message).stream().takeWhile(Unit::isStandingOrder);
        var last = Unit.last(message);
        var closing = last.stream().allMatch(Unit::isStandingOrder) ? last.stream() : Stream.<Unit>empty();
        return Stream.concat(opening, closing).distinct().map(Unit::text);
    }
}
