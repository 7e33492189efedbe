package com.aresgen.local.gateway;

import io.helidon.http.RequestException;
import io.helidon.http.Status;
import io.helidon.http.media.ReadableEntity;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * The body of a request. Without binary media types API Gateway takes it for UTF-8 and replaces invalid bytes by
 * U+FFFD, and so does this type.
 */
sealed interface RequestBody {
    /** Bytes that are read at most: many clients read a 413 only after having sent everything. */
    int MOST_READ = 2 * LocalGateway.MAX_REQUEST_BYTES;

    record Text(String text) implements RequestBody {}

    record Refused(GatewayError reason) implements RequestBody {}

    /**
     * Reads the body. Helidon throws exceptions of several types for malformed chunks. The stream is not closed: closing
     * it reads to the body's end, and a caller that waits for the answer never sends that end.
     */
    static RequestBody read(ReadableEntity content) {
        if (!content.hasEntity()) {
            return new Text("");
        }
        try {
            var bytes = content.inputStream().readNBytes(MOST_READ);
            return bytes.length > LocalGateway.MAX_REQUEST_BYTES
                    ? new Refused(GatewayError.TOO_LARGE)
                    : new Text(new String(bytes, StandardCharsets.UTF_8));
        } catch (RequestException refused) {
            return new Refused(
                    refused.status().equals(Status.REQUEST_ENTITY_TOO_LARGE_413)
                            ? GatewayError.TOO_LARGE
                            : GatewayError.MALFORMED);
        } catch (IOException | RuntimeException broken) {
            return new Refused(GatewayError.MALFORMED);
        }
    }
}
