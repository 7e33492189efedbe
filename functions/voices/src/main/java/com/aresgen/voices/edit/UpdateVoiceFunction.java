package com.aresgen.voices.edit;

import com.aresgen.lambda.edge.HttpFunction;
import com.aresgen.voices.VoicesFamily;
import java.util.Map;

/** PATCH /v1/voices/{id}. The constructor without arguments is Lambda's, the other local mode's. */
public final class UpdateVoiceFunction extends HttpFunction {
    public UpdateVoiceFunction() {
        this(System.getenv());
    }

    public UpdateVoiceFunction(Map<String, String> environment) {
        super(VoicesFamily.of(environment), "UpdateVoice");
    }
}
