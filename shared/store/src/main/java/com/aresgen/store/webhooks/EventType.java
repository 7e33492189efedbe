package com.aresgen.store.webhooks;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The types of events that webhooks get, each with its meaning: {@code thread.deleted} for {@link #THREAD_DELETED}. */
public enum EventType {
    THREAD_DELETED("A thread was deleted, and nothing is left of its messages."),
    VOICE_DELETED("A voice was deleted, and nothing is left of its samples and versions."),
    DOCUMENT_DELETED("A document was deleted, and nothing is left of its text, revisions and versions."),
    CHATBOT_DELETED("A chatbot was deleted, and nothing is left of its conversations."),
    CHATBOT_CONVERSATION_ESCALATED("A conversation needs a human; the chatbot no longer answers in it."),
    CHATBOT_CONVERSATION_RESOLVED("A human has resolved a conversation; the chatbot answers in it again."),
    CHATBOT_CONVERSATION_RATED("A visitor has rated a conversation, with a score from 1 to 5."),
    CHATBOT_CONVERSATION_DELETED("A conversation was deleted, and nothing is left of its messages."),
    WORKFLOW_DELETED("A workflow was deleted, and nothing is left of its versions and runs."),
    WORKFLOW_RUN_SUCCEEDED("A run has ended well."),
    WORKFLOW_RUN_FAILED("A run has ended because a step failed."),
    WORKFLOW_RUN_CANCELLED("A run has ended because a caller cancelled it."),
    WORKFLOW_RUN_TIMED_OUT("workflow.run.timed_out", "A run has ended because its time was over."),
    WORKFLOW_RUN_BUDGET_EXCEEDED(
            "workflow.run.budget_exceeded", "A run has ended because its next call could exceed its budget."),
    WEBHOOK_TEST("Sent to one webhook on request, whatever events it subscribes to.");

    /** Kinds whose deletion webhooks do not hear of: each is a part of a larger resource, which stays. */
    private static final Set<String> PARTS = Set.of("source");

    private final Optional<String> spelled;
    private final String meaning;

    EventType(String meaning) {
        this.spelled = Optional.empty();
        this.meaning = meaning;
    }

    EventType(String spelled, String meaning) {
        this.spelled = Optional.of(spelled);
        this.meaning = meaning;
    }

    public String wire() {
        return spelled.orElseGet(() -> name().toLowerCase(Locale.ROOT).replace('_', '.'));
    }

    /** What has happened, in one sentence. */
    public String meaning() {
        return meaning;
    }

    /** The event that a resource of a kind is deleted: {@code thread.deleted}, {@code chatbot.conversation.deleted}. */
    public static Optional<String> ofDeleted(String kind) {
        return PARTS.contains(kind)
                ? Optional.empty()
                : Arrays.stream(values())
                        .map(EventType::wire)
                        .filter(type -> type.endsWith("." + kind + ".deleted"))
                        .findFirst()
                        .or(() -> Optional.of(kind + ".deleted"));
    }

    /** All patterns to which a webhook can subscribe: each type but the test, all types of a resource, and everything. */
    public static List<String> allPatterns() {
        var types = Arrays.stream(values())
                .filter(type -> type != WEBHOOK_TEST)
                .map(EventType::wire)
                .toList();
        var families = types.stream().flatMap(EventType::families).distinct();
        return Stream.of(types.stream(), families, Stream.of("*"))
                .flatMap(each -> each)
                .toList();
    }

    /** The patterns that match this type. */
    public Stream<String> patterns() {
        return this == WEBHOOK_TEST
                ? Stream.empty()
                : Stream.of(Stream.of(wire()), families(wire()), Stream.of("*")).flatMap(each -> each);
    }

    /** {@code chatbot.*} and {@code chatbot.conversation.*} of {@code chatbot.conversation.rated}. */
    private static Stream<String> families(String type) {
        return IntStream.range(0, type.length())
                .filter(i -> type.charAt(i) == '.')
                .mapToObj(i -> type.substring(0, i) + ".*");
    }
}
