package com.aresgen.store.webhooks;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The types of events that webhooks get: {@code thread.deleted} for {@link #THREAD_DELETED}. */
public enum EventType {
    THREAD_DELETED,
    VOICE_DELETED,
    DOCUMENT_DELETED,
    CHATBOT_DELETED,
    CHATBOT_CONVERSATION_ESCALATED,
    CHATBOT_CONVERSATION_RESOLVED,
    CHATBOT_CONVERSATION_RATED,
    CHATBOT_CONVERSATION_DELETED,
    WORKFLOW_DELETED,
    WORKFLOW_RUN_SUCCEEDED,
    WORKFLOW_RUN_FAILED,
    WORKFLOW_RUN_CANCELLED,
    WORKFLOW_RUN_TIMED_OUT("workflow.run.timed_out"),
    WORKFLOW_RUN_BUDGET_EXCEEDED("workflow.run.budget_exceeded"),
    /** Sent on request, to one webhook. */
    WEBHOOK_TEST;

    private final Optional<String> spelled;

    EventType() {
        this.spelled = Optional.empty();
    }

    EventType(String spelled) {
        this.spelled = Optional.of(spelled);
    }

    public String wire() {
        return spelled.orElseGet(() -> name().toLowerCase(Locale.ROOT).replace('_', '.'));
    }

    /** Kinds whose deletion webhooks do not hear of: each is a part of a larger resource, which stays. */
    private static final Set<String> PARTS = Set.of("source");

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

    /**
     * The patterns to which a webhook can subscribe: each type but the test, all types of a resource, and everything.
     */
    public static List<String> patterns() {
        var types = Arrays.stream(values())
                .filter(type -> type != WEBHOOK_TEST)
                .map(EventType::wire)
                .toList();
        var families = types.stream().flatMap(EventType::families).distinct();
        return Stream.of(types.stream(), families, Stream.of("*"))
                .flatMap(each -> each)
                .toList();
    }

    /** {@code chatbot.*} and {@code chatbot.conversation.*} of {@code chatbot.conversation.rated}. */
    private static Stream<String> families(String type) {
        return IntStream.range(0, type.length())
                .filter(i -> type.charAt(i) == '.')
                .mapToObj(i -> type.substring(0, i) + ".*");
    }
}
