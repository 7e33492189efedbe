package com.aresgen.asking;

import com.aresgen.http.values.Region;
import com.aresgen.lambda.wiring.Environment;
import com.aresgen.lambda.wiring.Secrets;
import com.aresgen.models.ChatProvider;
import com.aresgen.models.asking.CircuitBreaker;
import com.aresgen.models.asking.DefaultModel;
import com.aresgen.models.asking.FirstByteLimit;
import com.aresgen.models.asking.LazyProvider;
import com.aresgen.models.asking.ModelChoice;
import com.aresgen.models.asking.ModelPriming;
import com.aresgen.models.asking.ModelRouter;
import com.aresgen.models.asking.Providers;
import com.aresgen.models.bedrock.Bedrock;
import com.aresgen.models.bedrock.BedrockClient;
import com.aresgen.models.bedrock.BedrockLimits;
import com.aresgen.models.bedrock.BedrockPriming;
import com.aresgen.models.catalogue.Availability;
import com.aresgen.models.catalogue.Catalogue;
import com.aresgen.models.extractive.Extractive;
import com.aresgen.models.openai.ModelServer;
import com.aresgen.voice.profile.Stylometry;
import dagger.Lazy;
import dagger.Module;
import dagger.Provides;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.async.SdkAsyncHttpClient;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeAsyncClient;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeAsyncClientBuilder;

/** The models, and the providers that call them. */
@Module
public final class ModelsModule {
    /** Shorter than 30 s, the shortest idle timeout of the usual proxies. */
    private static final Duration SILENCE = Duration.ofSeconds(15);

    /** Below the 5 minutes after which API Gateway cuts a silent connection of a Regional endpoint, for what comes after. */
    private static final Duration FIRST_BYTE = Duration.ofSeconds(270);

    private ModelsModule() {}

    /** How long a stream may be silent before it sends a keep-alive comment. */
    @Provides
    @Named("silence")
    static Duration silence(Environment environment) {
        return environment.duration("KEEP_ALIVE_MILLIS", SILENCE);
    }

    @Provides
    static FirstByteLimit firstByte(Environment environment, InstantSource clock) {
        return new FirstByteLimit(environment.duration("FIRST_BYTE_MILLIS", FIRST_BYTE), clock);
    }

    /** Reads its models of English when a call first names a voice. */
    @Provides
    @Singleton
    static Stylometry stylometry() {
        return Stylometry.load();
    }

    @Provides
    @Singleton
    static Catalogue catalogue() {
        return Catalogue.load();
    }

    @Provides
    @Singleton
    static ModelServer server(Secrets secrets, Environment environment, InstantSource clock) {
        return new ModelServer(secrets.text(environment.get("LLM_SECRET")), clock);
    }

    @Provides
    @Singleton
    static ModelRouter router(ModelServer server, @Named("bedrock") Lazy<ChatProvider> bedrock, InstantSource clock) {
        return new ModelRouter(new Providers(
                new Extractive(),
                new CircuitBreaker(new LazyProvider(() -> server.provider().orElseThrow()), clock),
                new CircuitBreaker(new LazyProvider(bedrock::get), clock)));
    }

    /**
     * Made before the snapshot by the endpoints that ask models ({@link ModelPriming}), and never by the others of their
     * families: its client is larger than the rest of a function.
     */
    @Provides
    @Singleton
    @Named("bedrock")
    static ChatProvider bedrock(Lazy<BedrockRuntimeAsyncClient> client, Region region, InstantSource clock) {
        return new Bedrock(client.get(), region, clock, BedrockLimits.STANDARD);
    }

    @Provides
    @Singleton
    static SdkAsyncHttpClient bedrockConnections() {
        return BedrockClient.connections();
    }

    @Provides
    @Singleton
    static BedrockRuntimeAsyncClient bedrockClient(Environment environment, SdkAsyncHttpClient connections) {
        return BedrockClient.open(bedrock(environment), connections);
    }

    /** The function's client is made as well; where there is no Bedrock, nothing is. */
    @Provides
    static ModelPriming priming(
            Environment environment,
            Catalogue catalogue,
            Region region,
            InstantSource clock,
            Lazy<SdkAsyncHttpClient> connections,
            @Named("bedrock") Lazy<ChatProvider> bedrock) {
        if (environment.find("BEDROCK_HINDRANCE").isPresent()) {
            return () -> {};
        }
        var nobody = StaticCredentialsProvider.create(AwsBasicCredentials.create("priming", "priming"));
        var priming = new BedrockPriming(
                catalogue,
                region,
                clock,
                address -> BedrockClient.open(
                        bedrock(environment).endpointOverride(address).credentialsProvider(nobody), connections.get()));
        return () -> {
            var _ = bedrock.get();
            priming.prime();
        };
    }

    private static BedrockRuntimeAsyncClientBuilder bedrock(Environment environment) {
        return environment.located(BedrockRuntimeAsyncClient.builder(), "AWS_ENDPOINT_URL_BEDROCK_RUNTIME");
    }

    @Provides
    static ModelChoice choice(Catalogue catalogue, Availability availability, Region region) {
        return new ModelChoice(catalogue, availability, region);
    }

    /** The model of a body that names none: the one that the operator set up, else one on Bedrock, else the engine. */
    @Provides
    static DefaultModel defaultModel(ModelServer server, Environment environment) {
        return new DefaultModel(
                server::model, environment.find("BEDROCK_HINDRANCE").isEmpty());
    }

    @Provides
    static Availability availability(Region region, ModelServer server, Environment environment) {
        return new Availability(region, server::fault, environment.find("BEDROCK_HINDRANCE"));
    }
}
