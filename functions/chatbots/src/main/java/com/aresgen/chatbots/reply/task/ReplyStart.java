package com.aresgen.chatbots.reply.task;

import com.aresgen.http.problem.Failure;
import com.aresgen.http.streams.FinishedText;
import com.aresgen.http.streams.RunningText;
import java.util.ArrayList;

/** The start of a streamed answer: the first event of a model has arrived, or the question failed before that. */
public sealed interface ReplyStart {
    /**
     * Each sentence is verified before it is shown.
     *
     * @param reply its pieces are sentences with the white space before them, or the fallback: they join to its text
     */
    record Running(RunningText<GroundedReply> reply) implements ReplyStart {}

    record Declined(Failure failure) implements ReplyStart {}

    /** An answer that was complete before its first sentence is read. */
    static ReplyStart of(GroundedReply reply) {
        var pieces = new ArrayList<String>();
        if (!reply.answered()) {
            pieces.add(reply.text());
        }
        reply.sentences().forEach(sentence -> pieces.add(sentence.separator(pieces.isEmpty()) + sentence.text()));
        return new Running(new FinishedText<>(pieces, reply));
    }
}
