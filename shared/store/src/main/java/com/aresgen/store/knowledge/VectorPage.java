package com.aresgen.store.knowledge;

import com.aresgen.http.Payload;

/** One item of vectors and terms of a source's chunks, in the format of the library of knowledge. */
public record VectorPage(String source, String revision, int number, Payload content) {
    VectorPage(String source, String revision, int number, byte[] content) {
        this(source, revision, number, new Payload("application/octet-stream", content));
    }
}
