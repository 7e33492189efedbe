package com.aresgen.chatbots.conversations;

import com.aresgen.http.Call;
import com.aresgen.http.lists.TimeRange;
import com.aresgen.http.problem.Failure;
import com.aresgen.http.problem.InvalidBody;
import com.aresgen.store.conversations.ConversationFilter;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The filters of the list of conversations. */
final class FilterParameters {
    static final String INTENT = "intent";
    static final String STATUS = "escalation_status";
    static final String CSAT = "csat";
    static final String LEAST = "csat_min";
    static final String MOST = "csat_max";
    static final String VISITOR = "visitor_id";

    /** Intents of one filter: each has partitions of its own, which are all read. */
    private static final int MOST_INTENTS = 5;

    /** Characters of a visitor's id; names of intents are shorter. */
    private static final int LONGEST_NAME = 200;

    private FilterParameters() {}

    /** How reading ends. */
    sealed interface Reading {
        record Valid(ConversationFilter filter) implements Reading {}

        record Refused(Failure failure) implements Reading {}
    }

    static Reading read(Call call, TimeRange range) {
        var intents = listed(call, INTENT);
        if (intents.size() > MOST_INTENTS || !intents.stream().allMatch(FilterParameters::isName)) {
            return refused(INTENT, "must have 1 to " + MOST_INTENTS + " names of intents, none or ambiguous");
        }
        var visitor = call.query().first(VISITOR);
        if (!visitor.stream().allMatch(FilterParameters::isName)) {
            return refused(VISITOR, "must have 1 to " + LONGEST_NAME + " characters");
        }
        var statuses = listed(call, STATUS);
        if (!ConversationFilter.STATUSES.containsAll(statuses)) {
            return refused(STATUS, "must be one or some of " + String.join(", ", sorted(ConversationFilter.STATUSES)));
        }
        var bounded = call.query().first(LEAST).isPresent()
                || call.query().first(MOST).isPresent();
        if (bounded && call.query().first(CSAT).isPresent()) {
            return refused(CSAT, "must not be there together with " + LEAST + " or " + MOST);
        }
        var scores = bounded ? between(call) : Optional.of(listed(call, CSAT));
        if (scores.isEmpty() || !ConversationFilter.SCORES.containsAll(scores.get())) {
            return refused(
                    bounded ? LEAST : CSAT,
                    bounded
                            ? "and " + MOST + " must be 1 to 5, the first not above the second"
                            : "must be 1 to 5, or none");
        }
        return new Reading.Valid(new ConversationFilter(
                range,
                intents,
                statuses.isEmpty() ? ConversationFilter.STATUSES : statuses,
                scores.get().isEmpty() ? ConversationFilter.SCORES : scores.get(),
                visitor));
    }

    private static boolean isName(String text) {
        return !text.isEmpty() && text.length() <= LONGEST_NAME;
    }

    private static Set<String> listed(Call call, String name) {
        return call.query()
                .first(name)
                .map(value -> Arrays.stream(value.split(",", -1)).collect(Collectors.toCollection(TreeSet::new)))
                .orElseGet(TreeSet::new);
    }

    /** The scores of a range; empty if it is none. */
    private static Optional<Set<String>> between(Call call) {
        var least = call.query().first(LEAST).orElse("1");
        var most = call.query().first(MOST).orElse("5");
        if (!least.matches("[1-5]") || !most.matches("[1-5]") || least.compareTo(most) > 0) {
            return Optional.empty();
        }
        return Optional.of(IntStream.rangeClosed(Integer.parseInt(least), Integer.parseInt(most))
                .mapToObj(Integer::toString)
                .collect(Collectors.toSet()));
    }

    private static Set<String> sorted(Set<String> names) {
        return new TreeSet<>(names);
    }

    private static Reading refused(String name, String detail) {
        return new Reading.Refused(InvalidBody.ofParameter(name, detail));
    }
}
