package com.aresgen.models.extractive;

import com.aresgen.text.Words;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Looks for instructions where people write them: in the first sentences of a message and in its last. */
final class Commands {
    private static final int ZONE = 3;
    private static final int LONG_WORDS = 15;

    private Commands() {}

    /** In the first sentence that is more than a greeting. */
    static Optional<Split> opening(String message) {
        var units = Unit.first(message);
        return units.stream()
                .limit(ZONE)
                .filter(unit -> !Instruction.isCourtesy(unit.text()))
                .findFirst()
                .flatMap(unit -> at(message, units, units.indexOf(unit)));
    }

    /** In one of the next sentences. */
    static List<Split> afterOpening(String message) {
        var units = Unit.first(message);
        return IntStream.range(1, Math.min(ZONE, units.size()))
                .mapToObj(index -> at(message, units, index))
                .flatMap(Optional::stream)
                .filter(split ->
                        split.task().filter(Task.Answer.class::isInstance).isEmpty())
                .toList();
    }

    /** In one of the last sentences, with nothing behind it but how it is to be done. */
    static List<Split> ending(String message) {
        var units = Unit.last(message);
        return IntStream.range(Math.max(0, units.size() - ZONE), units.size())
                .mapToObj(index -> ending(message, units, index))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Split> ending(String message, List<Unit> units, int index) {
        var ahead = units.subList(0, index);
        var start = units.getFirst().start() > 0 && ahead.stream().allMatch(Unit::isDirective)
                ? units.getFirst().start()
                : units.get(index).start();
        var whole = (start < units.get(index).start() ? before(units, index) : "")
                + message.substring(units.get(index).start());
        return Instruction.read(units.get(index).text(), whole)
                .filter(task -> isAllItsOwn(units, index, task))
                .map(task -> new Split(Optional.of(task), message.substring(0, start)));
    }

    /** An order that opens the last paragraph has all of it. */
    private static boolean isAllItsOwn(List<Unit> units, int index, Task task) {
        var opens = index == 0 && units.getFirst().start() > 0 && !(task instanceof Task.Answer);
        return opens || units.subList(index + 1, units.size()).stream().allMatch(Unit::isDirective);
    }

    /** In a short line before or after the text. */
    static List<Split> label(String message) {
        var first = Unit.first(message).stream().limit(1).toList();
        var last = Unit.last(message).reversed().stream().limit(1).toList();
        return Stream.of(
                        before(message, last, Instruction::unmarked),
                        after(message, first.stream().map(Commands::uptoColon).toList(), Instruction::label),
                        after(message, first, Instruction::label),
                        before(message, last, Instruction::label),
                        after(message, first, Instruction::unmarked))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Split> before(String message, List<Unit> units, Function<String, Optional<Task>> reading) {
        return units.stream()
                .findFirst()
                .flatMap(unit -> reading.apply(unit.text())
                        .map(task -> new Split(Optional.of(task), message.substring(0, unit.start()))));
    }

    private static Optional<Split> after(String message, List<Unit> units, Function<String, Optional<Task>> reading) {
        return units.stream()
                .findFirst()
                .flatMap(unit -> reading.apply(unit.text())
                        .map(task -> new Split(Optional.of(task), message.substring(unit.end()))));
    }

    private static Optional<Split> at(String message, List<Unit> units, int index) {
        var prefix = uptoColon(units.get(index));
        return Instruction.read(prefix.text(), before(units, index) + prefix.text())
                .filter(task -> prefix.end() < units.get(index).end())
                .map(task -> new Split(Optional.of(task), message.substring(prefix.end())))
                .or(() -> sentence(message, units, index));
    }

    private static Optional<Split> sentence(String message, List<Unit> units, int index) {
        var stop = units.get(end(message, units, index) - 1).end();
        var whole = message.substring(units.get(index).start(), stop);
        return Instruction.read(units.get(index).text(), before(units, index) + whole)
                .map(task -> new Split(Optional.of(task), message.substring(stop)));
    }

    /** Where the sentences end that belong to the order, which share no later line with the text. */
    private static int end(String message, List<Unit> units, int index) {
        if (isWholeParagraph(message, units, index)) {
            return units.size();
        }
        var end = index + 1;
        while (end < units.size() && isBeside(message, units, index, end)) {
            end++;
        }
        while (end > index + 1
                && end < units.size()
                && isOneLine(message, units.get(end - 1), units.get(end))
                && !isOneLine(message, units.get(index), units.get(end - 1))) {
            end--;
        }
        return end;
    }

    /** After a colon at the end of its line the text begins. */
    private static boolean isBeside(String message, List<Unit> units, int index, int other) {
        var order = units.get(index);
        return units.get(other).isDirective()
                && (!order.text().endsWith(":") || isOneLine(message, order, units.get(other)));
    }

    /** Whether only a few short sentences share the paragraph with the order, and the text has its own below. */
    private static boolean isWholeParagraph(String message, List<Unit> units, int index) {
        var others = units.subList(index + 1, units.size());
        var colon = units.get(index).text().endsWith(":");
        return others.size() <= ZONE
                && others.stream()
                        .allMatch(unit -> unit.isDirective() || (!colon && !Words.areAtLeast(LONG_WORDS, unit.text())))
                && Conversation.isSubstantial(message.substring(units.getLast().end()));
    }

    private static boolean isOneLine(String message, Unit first, Unit second) {
        return message.substring(first.end(), second.start()).indexOf('\n') < 0;
    }

    /** Orders ahead of the order that is read, such as who is to follow it. */
    private static String before(List<Unit> units, int index) {
        return units.subList(0, index).stream()
                .filter(Unit::isOrder)
                .map(unit -> unit.text() + "\n")
                .collect(Collectors.joining());
    }

    /** "Summarize in two sentences:", when the text follows on the same line. */
    private static Unit uptoColon(Unit unit) {
        var colon = unit.text().indexOf(':');
        var cut = colon < 0 ? unit.text().length() : colon + 1;
        return new Unit(unit.text().substring(0, cut), unit.start(), unit.start() + cut);
    }
}
