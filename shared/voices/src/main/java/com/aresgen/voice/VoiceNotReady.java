package com.aresgen.voice;

import com.aresgen.http.problem.Failure;
import com.aresgen.http.problem.Problem;
import com.aresgen.http.values.Shortened;

/** A newer release trained the voice in a format that this function cannot read: a deployment is under way. */
public record VoiceNotReady(String voice) implements Failure {
    @Override
    public Problem problem() {
        return Problem.VOICE_NOT_READY;
    }

    @Override
    public String detail() {
        return "The voice " + Shortened.quoted(voice)
                + " was trained by a newer release of the API, which is being deployed. Try again in some minutes.";
    }
}
