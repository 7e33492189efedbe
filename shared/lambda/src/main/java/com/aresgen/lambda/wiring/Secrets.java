package com.aresgen.lambda.wiring;

import java.util.function.Supplier;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

/** Secrets as they are now. The client is made when the first one is read: most calls need none. */
public final class Secrets {
    private final Supplier<SecretsManagerClient> client;

    Secrets(Supplier<SecretsManagerClient> making) {
        this.client = new Once<>(making);
    }

    /** Reads the secret of this name each time that it is asked. */
    public Supplier<String> text(String name) {
        return () ->
                client.get().getSecretValue(request -> request.secretId(name)).secretString();
    }
}
