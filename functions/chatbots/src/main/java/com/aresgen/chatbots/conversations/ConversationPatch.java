package com.aresgen.chatbots.conversations;

import com.aresgen.chatbots.escalation.EscalationStatus;
import com.aresgen.http.body.Fields;
import com.aresgen.http.body.MergePatch;
import java.util.List;
import java.util.Optional;

/** The body of PATCH /v1/chatbots/{id}/conversations/{conversation_id}: what is empty stays. */
record ConversationPatch(Optional<Csat> csat, Optional<EscalationStatus> status) {
    /** A rating; each part can be given alone. */
    record Csat(Optional<Integer> score, Optional<String> remark) {}

    private static final List<EscalationStatus> SETTABLE =
            List.of(EscalationStatus.REQUESTED, EscalationStatus.ESCALATED, EscalationStatus.RESOLVED);

    static ConversationPatch read(Fields fields) {
        new MergePatch(fields).refuseRemoval("csat", "escalation_status");
        var status = fields.has("escalation_status")
                ? fields.requiredChoice(
                        "escalation_status",
                        SETTABLE.stream().map(EscalationStatus::wire).toList())
                : "";
        return new ConversationPatch(fields.fields("csat").map(ConversationPatch::csat), EscalationStatus.of(status));
    }

    private static Csat csat(Fields csat) {
        new MergePatch(csat).refuseRemoval("score", "remark");
        return new Csat(Optional.ofNullable(csat.integer("score", 1, 5)), Optional.ofNullable(csat.text("remark")));
    }
}
