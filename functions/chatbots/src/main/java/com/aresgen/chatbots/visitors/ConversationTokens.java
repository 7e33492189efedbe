package com.aresgen.chatbots.visitors;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Tokens by which an anonymous visitor shows that a conversation is its own: {@code cvt_} and 128 bits of an
 * HMAC-SHA256 over chatbot and conversation, under the region's signing secret. They are checked without a store call,
 * and end with their conversation. Safe for threads.
 */
public final class ConversationTokens {
    private static final String PREFIX = "cvt_";
    private static final int MAC_BYTES = 16;

    private final Supplier<byte[]> key;

    /** Uses the key only for conversations of anonymous visitors. */
    public ConversationTokens(Supplier<byte[]> key) {
        this.key = key;
    }

    public String of(String chatbot, String conversation) {
        var text = "conversation token\n" + chatbot + "\n" + conversation;
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.get(), "HmacSHA256"));
            var bytes = Arrays.copyOf(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)), MAC_BYTES);
            return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has HmacSHA256", e);
        }
    }

    boolean isOf(String token, String chatbot, String conversation) {
        return MessageDigest.isEqual(
                token.getBytes(StandardCharsets.UTF_8),
                of(chatbot, conversation).getBytes(StandardCharsets.UTF_8));
    }
}
