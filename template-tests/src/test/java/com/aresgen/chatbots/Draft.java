package com.aresgen.chatbots;

import com.aresgen.documents.Answers;
import com.aresgen.http.json.Json;
import com.aresgen.models.upstream.ServerScript;
import tools.jackson.databind.node.ObjectNode;

/** What a generating model writes for a chatbot: sentences, each with its quote. */
public final class Draft {
    /** The sentence of the sample's source on refunds. */
    public static final String REFUND =
            "The refund arrives on your card within five working days after we have received the parcel.";

    private Draft() {}

    /** The body of a chatbot that asks the model server. */
    public static ObjectNode generating(ObjectNode body) {
        return body.put("model", "remote/any");
    }

    /** A draft with one sentence, whose quote is from the first source. */
    public static ServerScript of(String text, String quote) {
        return Answers.whole(text(text, quote));
    }

    /** The good answer to {@link Bot#REFUND}. */
    public static ServerScript good() {
        return of(REFUND, REFUND);
    }

    /** The same, streamed or not. */
    public static ServerScript answer(boolean stream) {
        return stream ? Answers.pieces(text(REFUND, REFUND)).then(Answers.rest()) : good();
    }

    static String text(String text, String quote) {
        var draft = Json.MAPPER.createObjectNode();
        var sentence = draft.putArray("sentences").addObject();
        sentence.putArray("quotes").addObject().put("source", 1).put("quote", quote);
        sentence.put("text", text);
        return draft.toString();
    }
}
