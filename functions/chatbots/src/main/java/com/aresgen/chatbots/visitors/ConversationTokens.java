package com.aresgen.chatbots.visitors;

import com.aresgen.http.signing.SigningKey;
import com.aresgen.http.signing.SigningKeys;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;

/**
 * Tokens by which an anonymous visitor shows that a conversation is its own: {@code cvt_}, the name of a key of the
 * region's, and 128 bits of its HMAC-SHA256 over chatbot and conversation. They are checked without a store call, and
 * end with their conversation, or with the key. Safe for threads.
 */
public final class ConversationTokens {
    private static final String PREFIX = "cvt_";

    private final SigningKeys keys;

    @Inject
    public ConversationTokens(SigningKeys keys) {
        this.keys = keys;
    }

    public String of(String chatbot, String conversation) {
        return signed(keys.current(), chatbot, conversation);
    }

    boolean isOf(String token, String chatbot, String conversation) {
        var dot = token.indexOf('.');
        return token.startsWith(PREFIX)
                && dot > 0
                && keys.find(token.substring(PREFIX.length(), dot))
                        .map(key -> isSame(token, signed(key, chatbot, conversation)))
                        .orElse(false);
    }

    private static String signed(SigningKey key, String chatbot, String conversation) {
        var mac = key.mac("conversation token\n", (chatbot + "\n" + conversation).getBytes(StandardCharsets.UTF_8));
        return PREFIX + key.name() + "."
                + Base64.getUrlEncoder().withoutPadding().encodeToString(mac);
    }

    private static boolean isSame(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
