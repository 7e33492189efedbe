package com.aresgen.store.idempotency;

import com.aresgen.http.Answer;
import com.aresgen.http.EventStream;
import com.aresgen.http.Frame;
import com.aresgen.http.Payload;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/** Keeps all frames, and continues after the caller has disconnected, so that a retry gets the same answer. */
final class Recording implements EventStream.Sink {
    private final EventStream.Sink sink;
    private final ByteArrayOutputStream sent = new ByteArrayOutputStream();
    private boolean listening = true;

    Recording(EventStream.Sink sink) {
        this.sink = sink;
    }

    @Override
    public boolean send(Frame frame) {
        sent.writeBytes(frame.bytes());
        listening = listening && sink.send(frame);
        return true;
    }

    /** The answer that a replay gets: every frame that was sent, and {@code last}. */
    Answer answer(EventStream stream, Frame last) {
        var all = Arrays.copyOf(sent.toByteArray(), sent.size() + last.bytes().length);
        System.arraycopy(last.bytes(), 0, all, sent.size(), last.bytes().length);
        var answer = new Answer(200, new Payload(EventStream.CONTENT_TYPE, all), stream.headers());
        return stream.quotes().stream().reduce(answer, Answer::quoting, (first, _) -> first);
    }
}
