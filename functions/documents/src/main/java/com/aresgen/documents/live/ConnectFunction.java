package com.aresgen.documents.live;

import com.aresgen.documents.DocumentsFamily;
import com.aresgen.lambda.work.SocketFunction;
import java.util.Map;

/** The route {@code $connect} of sockets. The constructor without arguments is Lambda's, the other local mode's. */
public final class ConnectFunction extends SocketFunction {
    public ConnectFunction() {
        this(System.getenv());
    }

    public ConnectFunction(Map<String, String> environment) {
        this(DocumentsFamily.of(environment));
    }

    private ConnectFunction(DocumentsFamily family) {
        super(family.connect(), family.connections());
    }
}
