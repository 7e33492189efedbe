package com.aresgen.chatbots.conversations;

import com.aresgen.http.body.Fields;
import java.util.Map;

/** The body of POST …/conversations/{conversation_id}/messages: what a human answers. */
record AgentMessage(String content, Map<String, String> metadata) {
    private static final int LONGEST = 16_000;
    private static final int MOST_METADATA = 32;
    private static final int LONGEST_METADATA = 500;

    static AgentMessage read(Fields fields) {
        var content = fields.requiredText("content");
        if (fields.has("content") && (content.isBlank() || content.codePointCount(0, content.length()) > LONGEST)) {
            fields.refuse("content", "invalid_value", "must have 1 to " + LONGEST + " characters");
        }
        return new AgentMessage(content, fields.texts("metadata", MOST_METADATA, LONGEST_METADATA));
    }
}
