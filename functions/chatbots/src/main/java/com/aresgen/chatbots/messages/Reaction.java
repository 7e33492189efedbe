package com.aresgen.chatbots.messages;

import com.aresgen.chatbots.escalation.EscalationReason;
import com.aresgen.chatbots.reply.task.GroundedReply;
import java.util.Optional;

/** What a chatbot does with a message. */
sealed interface Reaction {
    /**
     * It is quiet: a human answers, or is asked to.
     *
     * @param detected the reason in the message itself; empty: the conversation was escalated before
     */
    record Quiet(Optional<EscalationReason> detected) implements Reaction {}

    record Replied(GroundedReply reply, Reading reading) implements Reaction {}
}
