package com.aresgen.store.idempotency;

import com.aresgen.http.Answer;
import com.aresgen.http.EventStream;
import com.aresgen.http.Frame;
import com.aresgen.http.Payload;
import com.aresgen.http.Write;
import com.aresgen.http.values.Headers;
import java.io.ByteArrayOutputStream;
import java.util.List;

/** Keeps all that is sent, and goes on when nobody listens any more: the caller will come back for it. */
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

    Answer answer(Headers headers, Frame last, List<Write> writes) {
        sent.writeBytes(last.bytes());
        return new Answer(200, new Payload(EventStream.CONTENT_TYPE, sent.toByteArray()), headers, writes);
    }
}
