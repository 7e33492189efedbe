package com.aresgen.local.queues;

import com.aresgen.local.LocalRegion;
import com.aresgen.local.template.ResolvedResource;
import java.net.URI;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.elasticmq.rest.sqs.SQSRestServer;
import org.elasticmq.rest.sqs.SQSRestServerBuilder;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import tools.jackson.databind.JsonNode;

/** ElasticMQ with the queues that the template has. They live as long as this process: a message is only a wake-up. */
public final class LocalQueues implements AutoCloseable {
    private static final String REDRIVE = "RedrivePolicy";

    private final SQSRestServer server;
    private final URI endpoint;

    private LocalQueues() {
        this.server = SQSRestServerBuilder.withInterface("127.0.0.1")
                .withDynamicPort()
                .start();
        this.endpoint = URI.create(
                "http://127.0.0.1:" + server.waitUntilStarted().localAddress().getPort());
    }

    public static LocalQueues start(List<ResolvedResource> queues, LocalRegion region) {
        var engine = new LocalQueues();
        try (var operator = client(engine.endpoint, region, "operator")) {
            // Dead-letter queues first: the others name them.
            queues.stream()
                    .sorted(Comparator.comparing(queue -> queue.properties().has(REDRIVE)))
                    .forEach(queue -> operator.createQueue(request ->
                            request.queueName(queue.text("QueueName")).attributes(attributes(queue.properties()))));
        }
        return engine;
    }

    /** A client with the access key of a function, or of the operator, whose calls no role restricts. */
    public static SqsClient client(URI endpoint, LocalRegion region, String accessKeyId) {
        return SqsClient.builder()
                .endpointOverride(endpoint)
                .region(software.amazon.awssdk.regions.Region.of(region.awsName()))
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create(accessKeyId, "local")))
                .httpClient(Apache5HttpClient.create())
                .build();
    }

    public URI endpoint() {
        return endpoint;
    }

    /** Does not wait: ElasticMQ's own stop waits for the end of the process, which waits for this. Nothing is kept. */
    @Override
    public void close() {
        var _ = server.stopAndGetFuture().apply();
    }

    private static Map<QueueAttributeName, String> attributes(JsonNode properties) {
        var attributes = new EnumMap<QueueAttributeName, String>(QueueAttributeName.class);
        if (properties.has(REDRIVE)) {
            attributes.put(
                    QueueAttributeName.REDRIVE_POLICY, properties.path(REDRIVE).toString());
        }
        if (properties.has("VisibilityTimeout")) {
            attributes.put(
                    QueueAttributeName.VISIBILITY_TIMEOUT,
                    properties.path("VisibilityTimeout").asString());
        }
        return attributes;
    }
}
