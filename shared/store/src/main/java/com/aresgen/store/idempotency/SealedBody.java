package com.aresgen.store.idempotency;

import com.aresgen.http.Answer;
import com.aresgen.http.Call;
import com.aresgen.http.values.Bearer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;

/**
 * The body of an answer that shows a secret, as it is stored: AES-256-GCM under a key that HKDF-SHA256 (RFC 5869)
 * derives from the secret of the caller's own token. The tables hold only a hash of that, so their readers learn no
 * secret, and a replay needs the same token as the first call.
 */
final class SealedBody {
    private static final byte[] PURPOSE = "aresgen stored answer 1".getBytes(StandardCharsets.US_ASCII);
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private SealedBody() {}

    /** The answer to store: with a sealed body if it shows a secret, otherwise unchanged. */
    static Answer of(Answer answer, Call call, Slot slot) {
        if (!answer.secret()) {
            return answer;
        }
        var nonce = new byte[NONCE_BYTES];
        new SecureRandom().nextBytes(nonce);
        try {
            var sealed = cipher(Cipher.ENCRYPT_MODE, call, slot, nonce)
                    .doFinal(answer.body().bytes());
            var all = Arrays.copyOf(nonce, nonce.length + sealed.length);
            System.arraycopy(sealed, 0, all, nonce.length, sealed.length);
            return answer.withBody(all);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has AES-GCM", e);
        }
    }

    /** The answer as it was sent; empty if it was sealed for another secret. */
    static Optional<Answer> opened(Answer stored, Call call, Slot slot) {
        if (!stored.secret()) {
            return Optional.of(stored);
        }
        var all = stored.body().bytes();
        try {
            var body = cipher(Cipher.DECRYPT_MODE, call, slot, Arrays.copyOf(all, NONCE_BYTES))
                    .doFinal(all, NONCE_BYTES, all.length - NONCE_BYTES);
            return Optional.of(stored.withBody(body));
        } catch (AEADBadTagException _) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has AES-GCM", e);
        }
    }

    private static Cipher cipher(int mode, Call call, Slot slot, byte[] nonce) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key(call, slot), new GCMParameterSpec(TAG_BITS, nonce));
        return cipher;
    }

    /** One key per record: a sealed body copied into another record cannot be decrypted there. */
    private static SecretKey key(Call call, Slot slot) throws GeneralSecurityException {
        var secret = Bearer.token(call.headers()).orElseThrow().secret();
        var parameters = HKDFParameterSpec.ofExtract()
                .addSalt(slot.id().getBytes(StandardCharsets.UTF_8))
                .addIKM(secret.getBytes(StandardCharsets.US_ASCII))
                .thenExpand(PURPOSE, KEY_BYTES);
        return KDF.getInstance("HKDF-SHA256").deriveKey("AES", parameters);
    }
}
