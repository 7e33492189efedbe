package com.aresgen.voices.read;

import com.aresgen.lambda.edge.HttpFunction;
import com.aresgen.voices.VoicesFamily;
import java.util.Map;

/** GET /v1/voices/{id}. The constructor without arguments is Lambda's, the other local mode's. */
public final class GetVoiceFunction extends HttpFunction {
    public GetVoiceFunction() {
        this(System.getenv());
    }

    public GetVoiceFunction(Map<String, String> environment) {
        super(VoicesFamily.of(environment), "GetVoice");
    }
}
