package com.aresgen.chatbots.reply.task;

import com.aresgen.http.problem.Failure;

/** How a question ends. An answer that cannot be grounded is a fallback, not a failure. */
public sealed interface ReplyOutcome {
    record Replied(GroundedReply reply) implements ReplyOutcome {}

    record Declined(Failure failure) implements ReplyOutcome {}
}
