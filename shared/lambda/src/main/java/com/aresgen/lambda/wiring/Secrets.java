package com.aresgen.lambda.wiring;

import com.aresgen.http.values.Once;
import java.util.function.Supplier;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

/**
 * Reads secrets as they are now. The client is made for the first one, since most calls need none. Safe for threads.
 */
public final class Secrets {
    private final Supplier<SecretsManagerClient> client;

    Secrets(Supplier<SecretsManagerClient> making) {
        this.client = new Once<>(making);
    }

    /** Reads the secret of this name at each get: one GetSecretValue, which throws SdkException on failure. */
    public Supplier<String> text(String name) {
        return () ->
                client.get().getSecretValue(request -> request.secretId(name)).secretString();
    }
}
