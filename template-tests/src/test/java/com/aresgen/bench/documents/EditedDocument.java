package com.aresgen.bench.documents;

import com.aresgen.bench.units.CountedFunction;
import com.aresgen.bench.units.CountedFunction.Counted;
import com.aresgen.documents.edit.CreateDocumentFunction;
import com.aresgen.documents.revisions.ChangeDocumentFunction;
import com.aresgen.http.json.Json;
import com.aresgen.http.values.BearerKey;
import com.aresgen.suite.RunningApi;
import java.io.IOException;
import java.util.Map;

/** A document of the running template that one author edits by single keystrokes. For one thread. */
final class EditedDocument {
    /** Keystrokes between two rests. */
    private static final int BURST = 50;

    private final String id;
    private final BearerKey key;
    private final Keystrokes keystrokes;
    private final CountedFunction editor = editor();
    private final PastTyping past = new PastTyping(RunningApi.eu().operator());
    private long revision;

    private EditedDocument(String id, BearerKey key, int length) {
        this.id = id;
        this.key = key;
        this.keystrokes = new Keystrokes(length);
    }

    static EditedDocument create(BearerKey key, String text) throws IOException {
        var body = Json.MAPPER.createObjectNode().put("title", "Moby Dick").put("content", text);
        var created = CountedFunction.cold("CreateDocument", CreateDocumentFunction::new)
                .call(key, Map.of(), Map.of(), "", body.toString())
                .succeeded();
        return new EditedDocument(created.json().path("id").stringValue(), key, text.length());
    }

    /** A function for edits that has no text in its cache. */
    static CountedFunction editor() {
        return CountedFunction.cold("ChangeDocument", ChangeDocumentFunction::new);
    }

    String id() {
        return id;
    }

    BearerKey key() {
        return key;
    }

    /** The newest revision. */
    long revision() {
        return revision;
    }

    /** Types in bursts; the first keystroke after each makes a version of it. */
    void type(int count) throws IOException {
        for (int i = 0; i < count; i++) {
            if (revision > 0 && revision % BURST == 0) {
                rest();
            }
            edit();
        }
    }

    /** Types without a rest, so that no version is made. */
    void typeOn(int count) throws IOException {
        for (int i = 0; i < count; i++) {
            edit();
        }
    }

    /** The author has rested: the next edit makes a version. */
    void rest() {
        past.rested(id, revision);
    }

    /** One keystroke through the function that made the earlier ones. */
    Counted edit() throws IOException {
        return edit(editor, "");
    }

    /** One keystroke, for the newest revision. */
    Counted edit(CountedFunction function, String idempotencyKey) throws IOException {
        var body = "{\"base_revision\":%d,\"changes\":%s}"
                .formatted(revision, keystrokes.next().toJson());
        var counted = function.call(key, Map.of("id", id), Map.of(), idempotencyKey, body)
                .succeeded();
        revision = counted.json().path("revision").longValue();
        return counted;
    }
}
