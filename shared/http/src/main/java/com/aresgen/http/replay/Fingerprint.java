package com.aresgen.http.replay;

import com.aresgen.http.Call;
import com.aresgen.http.body.JsonText;
import com.aresgen.http.json.CanonicalJson;
import com.aresgen.http.values.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** What makes two requests under one Idempotency-Key the same: method, path, query and the canonical body. */
public final class Fingerprint {
    private Fingerprint() {}

    /** Hex SHA-256. A body that is not JSON is taken as it is. */
    public static String of(Call call) {
        var digest = Sha256.digest();
        var head = call.method() + "\n" + call.path() + "\n" + call.query().spelledWithout() + "\n";
        digest.update(head.getBytes(StandardCharsets.UTF_8));
        digest.update(
                switch (call.body().parsed()) {
                    case JsonText.Tree(var root) -> CanonicalJson.of(root).getBytes(StandardCharsets.UTF_8);
                    case JsonText.Broken _ -> call.body().bytes();
                });
        return HexFormat.of().formatHex(digest.digest());
    }
}
