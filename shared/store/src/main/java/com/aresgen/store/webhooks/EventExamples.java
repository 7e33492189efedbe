package com.aresgen.store.webhooks;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/** An event of each type as webhooks receive it; its ids and times stand for any. A test compares them with real ones. */
public final class EventExamples {
    private static final String ULID = "_01JB3VQ6R8T4W0X2Y5Z7A9C1D3";

    private EventExamples() {}

    public static Event of(EventType type) {
        return new Event("evt" + ULID, type.wire(), Instant.parse("2026-05-11T08:14:22.184Z"), "ws" + ULID, data(type));
    }

    private static SequencedMap<String, ?> data(EventType type) {
        return switch (type) {
            case THREAD_DELETED -> deleted("thread_id", "thr");
            case VOICE_DELETED -> deleted("voice_id", "voi");
            case DOCUMENT_DELETED -> deleted("document_id", "doc");
            case CHATBOT_DELETED -> deleted("chatbot_id", "bot");
            case CHATBOT_CONVERSATION_ESCALATED, CHATBOT_CONVERSATION_RESOLVED ->
                with(conversation(), "reason", "user_request");
            case CHATBOT_CONVERSATION_RATED -> with(conversation(), "score", "5");
            case CHATBOT_CONVERSATION_DELETED -> deleted("conversation_id", "cnv");
            case WORKFLOW_DELETED -> deleted("workflow_id", "wfl");
            case WORKFLOW_RUN_SUCCEEDED,
                    WORKFLOW_RUN_FAILED,
                    WORKFLOW_RUN_CANCELLED,
                    WORKFLOW_RUN_TIMED_OUT,
                    WORKFLOW_RUN_BUDGET_EXCEEDED -> run();
            case WEBHOOK_TEST -> id("webhook_id", "whe");
        };
    }

    private static SequencedMap<String, Object> deleted(String member, String prefix) {
        return with(id(member, prefix), "deletion_id", "del" + ULID);
    }

    private static SequencedMap<String, Object> conversation() {
        return with(id("chatbot_id", "bot"), "conversation_id", "cnv" + ULID);
    }

    private static SequencedMap<String, Object> run() {
        var run = with(id("workflow_id", "wfl"), "run_id", "run" + ULID);
        return with(with(run, "latency_ms", 8_412L), "cost_usd", "0.000431");
    }

    private static SequencedMap<String, Object> id(String member, String prefix) {
        return with(new LinkedHashMap<>(), member, prefix + ULID);
    }

    private static SequencedMap<String, Object> with(SequencedMap<String, Object> data, String member, Object value) {
        data.put(member, value);
        return data;
    }
}
