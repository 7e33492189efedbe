package com.aresgen.documents.live;

import com.aresgen.documents.DocumentsFamily;
import com.aresgen.lambda.work.SocketFunction;
import java.util.Map;

/** The route {@code $disconnect} of sockets. The constructor without arguments is Lambda's, the other local mode's. */
public final class DisconnectFunction extends SocketFunction {
    public DisconnectFunction() {
        this(System.getenv());
    }

    public DisconnectFunction(Map<String, String> environment) {
        this(DocumentsFamily.of(environment));
    }

    private DisconnectFunction(DocumentsFamily family) {
        super(family.disconnect(), family.connections());
    }
}
