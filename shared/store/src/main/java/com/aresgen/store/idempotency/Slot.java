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
        return new Slot(
                id(caller.workspace(), caller.actor().id(), idempotencyKey), Fingerprint.of(call), call.requestId());
    }

    static String id(String workspace, String actor, String idempotencyKey) {
        return workspace + "/" + actor + "/" + HexFormat.of().formatHex(Sha256.of(idempotencyKey));
    }
}
