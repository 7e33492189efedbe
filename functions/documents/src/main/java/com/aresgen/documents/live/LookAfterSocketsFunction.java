package com.aresgen.documents.live;

import com.aresgen.documents.DocumentsFamily;
import com.aresgen.lambda.work.QueueFunction;
import java.util.Map;

/** Starts {@link LookAfterSockets}. The constructor without arguments is Lambda's, the other local mode's. */
public final class LookAfterSocketsFunction extends QueueFunction {
    public LookAfterSocketsFunction() {
        this(System.getenv());
    }

    public LookAfterSocketsFunction(Map<String, String> environment) {
        this(DocumentsFamily.of(environment));
    }

    private LookAfterSocketsFunction(DocumentsFamily family) {
        super(family.lookAfterSockets(), family.clock(), family.connections());
    }
}
