package com.aresgen.chat.complete;

import com.aresgen.lambda.Environment;
import com.aresgen.models.Catalogue;
import com.aresgen.models.extractive.Extractive;
import dagger.Lazy;
import dagger.Module;
import dagger.Provides;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

/** The models, and the providers that answer for them. */
@Module
final class ModelsModule {
    private ModelsModule() {}

    @Provides
    @Singleton
    static Catalogue catalogue() {
        return Catalogue.load();
    }

    @Provides
    @Singleton
    static Providers providers(Lazy<SecretsManagerClient> secrets, Environment environment, InstantSource clock) {
        var name = environment.get("LLM_SECRET");
        return new Providers(
                new Extractive(),
                new ModelServer(
                        () -> secrets.get()
                                .getSecretValue(request -> request.secretId(name))
                                .secretString(),
                        clock));
    }

    /** Made only when somebody asks for a model that needs it. */
    @Provides
    @Singleton
    static SecretsManagerClient secrets(Environment environment) {
        return environment
                .aws(SecretsManagerClient.builder(), "AWS_ENDPOINT_URL_SECRETS_MANAGER")
                .build();
    }
}
