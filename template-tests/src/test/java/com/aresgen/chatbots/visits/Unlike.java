package com.aresgen.chatbots.visits;

import com.aresgen.suite.Reply;

/** Answers without what may differ: the id that was asked for, and that of the request. */
final class Unlike {
    private Unlike() {}

    /** Status, and the body with these ids replaced. */
    static String ids(Reply reply, String asked) {
        return reply.status() + " " + reply.header("Content-Type") + " " + reply.header("Cache-Control") + " "
                + reply.body().replace(asked, "<id>").replace(reply.requestId(), "<request>");
    }
}
