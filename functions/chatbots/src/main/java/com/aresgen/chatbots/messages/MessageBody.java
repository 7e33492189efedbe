package com.aresgen.chatbots.messages;

import com.aresgen.chatbots.visitors.VisitorClaims;
import com.aresgen.http.body.Fields;
import java.util.Map;
import java.util.Optional;

/**
 * The body of POST /v1/chatbots/{id}/messages.
 *
 * @param conversation empty: a new one begins
 */
record MessageBody(
        String content,
        Optional<String> conversation,
        VisitorClaims visitor,
        boolean stream,
        Map<String, String> metadata) {
    /** Characters of a message. */
    static final int LONGEST = 8_000;

    private static final int MOST_METADATA = 32;
    private static final int LONGEST_METADATA = 500;

    static MessageBody read(Fields fields) {
        return new MessageBody(
                content(fields),
                Optional.ofNullable(fields.text("conversation_id")),
                VisitorClaims.read(fields),
                Boolean.TRUE.equals(fields.flag("stream")),
                fields.texts("metadata", MOST_METADATA, LONGEST_METADATA));
    }

    private static String content(Fields fields) {
        var content = fields.requiredText("content");
        if (fields.has("content") && (content.isBlank() || content.codePointCount(0, content.length()) > LONGEST)) {
            fields.refuse("content", "invalid_value", "must have 1 to " + LONGEST + " characters");
        }
        return content;
    }
}
