package com.aresgen.documents.live;

import com.aresgen.documents.DocumentsFamily;
import com.aresgen.lambda.work.SocketFunction;
import java.util.Map;

/** The route {@code $default} of sockets. The constructor without arguments is Lambda's, the other local mode's. */
public final class MessageFunction extends SocketFunction {
    public MessageFunction() {
        this(System.getenv());
    }

    public MessageFunction(Map<String, String> environment) {
        this(DocumentsFamily.of(environment));
    }

    private MessageFunction(DocumentsFamily family) {
        super(family.message(), family.connections());
    }
}
