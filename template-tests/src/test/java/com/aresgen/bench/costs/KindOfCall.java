package com.aresgen.bench.costs;

import com.aresgen.api.health.GetHealthFunction;
import com.aresgen.bench.units.CountedFunction;
import com.aresgen.chat.complete.CompleteChatFunction;
import com.aresgen.chat.threads.GetThreadFunction;
import com.aresgen.documents.edit.CreateDocumentFunction;

/** The calls that the cost page is about. */
enum KindOfCall {
    GET_THREAD("GET of a thread of two messages", "GetThread", true, false, ""),
    CREATE_DOCUMENT("idempotent POST of a document", "CreateDocument", true, true, ""),
    CHAT("chat, embedded model", "CompleteChat", true, false, ""),
    CHAT_KEYED("chat, embedded model, idempotent", "CompleteChat", true, true, ""),
    CHAT_STREAMED("chat, embedded model, streamed", "CompleteChat", true, false, "\"stream\":true,"),
    REFUSED("call without a key, refused", "GetThread", false, false, ""),
    HEALTH("GET /v1/healthz", "GetHealth", false, false, "");

    final String words;
    final String function;
    final boolean authenticated;
    final boolean idempotent;
    private final String member;

    KindOfCall(String words, String function, boolean authenticated, boolean idempotent, String member) {
        this.words = words;
        this.function = function;
        this.authenticated = authenticated;
        this.idempotent = idempotent;
        this.member = member;
    }

    CountedFunction open() {
        return CountedFunction.cold(
                function,
                switch (this) {
                    case GET_THREAD, REFUSED -> GetThreadFunction::new;
                    case CREATE_DOCUMENT -> CreateDocumentFunction::new;
                    case CHAT, CHAT_KEYED, CHAT_STREAMED -> CompleteChatFunction::new;
                    case HEALTH -> GetHealthFunction::new;
                });
    }

    /** The body of the sample event, with what makes this kind different. */
    String body(String sample) {
        return sample.isEmpty() ? "" : "{" + member + sample.substring(1);
    }
}
