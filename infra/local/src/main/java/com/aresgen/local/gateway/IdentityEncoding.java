package com.aresgen.local.gateway;

import io.helidon.http.encoding.ContentDecoder;
import io.helidon.http.encoding.ContentEncoder;
import io.helidon.http.encoding.ContentEncoding;
import java.util.Set;

/** Leaves an encoded body encoded, as API Gateway does: the function decides whether to decode it. */
final class IdentityEncoding implements ContentEncoding {
    @Override
    public Set<String> ids() {
        return Set.of("identity", "gzip", "x-gzip", "deflate", "br", "zstd", "compress");
    }

    @Override
    public boolean supportsEncoding() {
        return false;
    }

    @Override
    public boolean supportsDecoding() {
        return true;
    }

    @Override
    public ContentDecoder decoder() {
        return ContentDecoder.NO_OP;
    }

    @Override
    public ContentEncoder encoder() {
        return ContentEncoder.NO_OP;
    }

    @Override
    public String name() {
        return "as-it-is";
    }

    @Override
    public String type() {
        return name();
    }
}
