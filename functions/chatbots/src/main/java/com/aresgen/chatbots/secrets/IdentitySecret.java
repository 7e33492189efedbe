package com.aresgen.chatbots.secrets;

import com.aresgen.http.values.Base62;
import com.aresgen.store.chatbots.StoredChatbot.Identity;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The secret with which the owner of a page signs the tokens of its visitors: {@code idsec_} and 43 random letters and
 * digits. The key of the HMAC is this text as it is shown.
 */
public final class IdentitySecret {
    private static final int LENGTH = 43;

    private IdentitySecret() {}

    public static String create() {
        return "idsec_" + Base62.random(LENGTH);
    }

    public static Identity first(String secret) {
        return new Identity(secret, Optional.empty(), Instant.EPOCH);
    }

    /** A new secret; tokens of the one before are valid for {@code grace} longer. */
    static Identity rotated(Identity before, String secret, Duration grace, Instant now) {
        return new Identity(secret, Optional.of(before.secret()), now.plus(grace));
    }
}
