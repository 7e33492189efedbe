package com.aresgen.voices.read;

import com.aresgen.lambda.edge.HttpFunction;
import com.aresgen.voices.VoicesFamily;
import java.util.Map;

/** POST /v1/voices/{id}/check. The constructor without arguments is Lambda's, the other local mode's. */
public final class CheckVoiceFunction extends HttpFunction {
    public CheckVoiceFunction() {
        this(System.getenv());
    }

    public CheckVoiceFunction(Map<String, String> environment) {
        super(VoicesFamily.of(environment), "CheckVoice");
    }
}
