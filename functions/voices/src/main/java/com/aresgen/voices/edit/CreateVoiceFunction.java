package com.aresgen.voices.edit;

import com.aresgen.lambda.edge.HttpFunction;
import com.aresgen.voices.VoicesFamily;
import java.util.Map;

/** POST /v1/voices. The constructor without arguments is Lambda's, the other local mode's. */
public final class CreateVoiceFunction extends HttpFunction {
    public CreateVoiceFunction() {
        this(System.getenv());
    }

    public CreateVoiceFunction(Map<String, String> environment) {
        super(VoicesFamily.of(environment), "CreateVoice");
    }
}
