package com.aresgen.bench;

import com.aresgen.http.values.BearerKey;
import java.time.Duration;
import java.util.List;

/** {@code GET /v1/models}: a read that asks for the caller's key and nothing else. */
record Models(ApiUnderLoad api, List<BearerKey> keys) {
    private static final String AWAITED = "\"object\":\"list\"";

    /** The load of this many connections, each with a key of its own. */
    Load load(int connections, Duration time) throws InterruptedException {
        return Load.on(api.baseUrl(), connections, time, AWAITED, number -> () -> request(keys.get(number)));
    }

    private static String request(BearerKey key) {
        return "GET /v1/models HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer " + key.text() + "\r\n\r\n";
    }
}
