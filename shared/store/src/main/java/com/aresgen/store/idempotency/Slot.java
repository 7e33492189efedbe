package com.aresgen.store.idempotency;

import com.aresgen.http.Call;
import com.aresgen.http.replay.Fingerprint;
import com.aresgen.http.values.Sha256;
import java.util.HexFormat;

/**
 * The record of one Idempotency-Key, as one call addresses it.
 *
 * @param id of the record; workspace and actor are its scope
 * @param owner the id of the request that works on it
 */
record Slot(String id, String fingerprint, String owner) {
    static Slot of(Call call, String idempotencyKey) {
        var caller = call.caller();
        var hash = HexFormat.of().formatHex(Sha256.of(idempotencyKey));
        return new Slot(
                caller.workspace() + "/" + caller.actor().id() + "/" + hash, Fingerprint.of(call), call.requestId());
    }
}
