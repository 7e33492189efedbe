package com.aresgen.voices.read;

import com.aresgen.lambda.edge.HttpFunction;
import com.aresgen.voices.VoicesFamily;
import java.util.Map;

/** GET /v1/voices. The constructor without arguments is Lambda's, the other local mode's. */
public final class ListVoicesFunction extends HttpFunction {
    public ListVoicesFunction() {
        this(System.getenv());
    }

    public ListVoicesFunction(Map<String, String> environment) {
        super(VoicesFamily.of(environment), "ListVoices");
    }
}
