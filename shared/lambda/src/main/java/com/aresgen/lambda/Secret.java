package com.aresgen.lambda;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

/** The text of a secret as it is now. The client is made when it is first asked for: most calls need none. */
public final class Secret implements Supplier<String> {
    private final Environment environment;
    private final String name;
    private @Nullable SecretsManagerClient client;

    /**
     * A secret that need not be read yet.
     *
     * @param variable the environment variable that has its name
     */
    public Secret(Environment environment, String variable) {
        this.environment = environment;
        this.name = environment.get(variable);
    }

    @Override
    public String get() {
        return client().getSecretValue(request -> request.secretId(name)).secretString();
    }

    private synchronized SecretsManagerClient client() {
        if (client == null) {
            client = environment
                    .aws(SecretsManagerClient.builder(), "AWS_ENDPOINT_URL_SECRETS_MANAGER")
                    .build();
        }
        return client;
    }
}
