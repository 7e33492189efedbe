package com.aresgen.infra.state;

import static com.aresgen.infra.resources.TableName.AUDIT;
import static com.aresgen.infra.resources.TableName.CHATBOTS;
import static com.aresgen.infra.resources.TableName.CONNECTIONS;
import static com.aresgen.infra.resources.TableName.CONVERSATIONS;
import static com.aresgen.infra.resources.TableName.DELETIONS;
import static com.aresgen.infra.resources.TableName.DELIVERIES;
import static com.aresgen.infra.resources.TableName.DOCUMENTS;
import static com.aresgen.infra.resources.TableName.KEYS;
import static com.aresgen.infra.resources.TableName.KNOWLEDGE;
import static com.aresgen.infra.resources.TableName.RESPONSES;
import static com.aresgen.infra.resources.TableName.RUNS;
import static com.aresgen.infra.resources.TableName.THREADS;
import static com.aresgen.infra.resources.TableName.USAGE;
import static com.aresgen.infra.resources.TableName.VOICES;
import static com.aresgen.infra.resources.TableName.WEBHOOKS;
import static com.aresgen.infra.resources.TableName.WORKFLOWS;

import com.aresgen.infra.RegionalStack;
import com.aresgen.infra.Settings;
import com.aresgen.infra.resources.TableName;
import java.util.List;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.dynamodb.Attribute;
import software.amazon.awscdk.services.dynamodb.AttributeType;
import software.amazon.awscdk.services.dynamodb.BillingMode;
import software.amazon.awscdk.services.dynamodb.GlobalSecondaryIndexProps;
import software.amazon.awscdk.services.dynamodb.PointInTimeRecoverySpecification;
import software.amazon.awscdk.services.dynamodb.ProjectionType;
import software.amazon.awscdk.services.dynamodb.Table;
import software.amazon.awscdk.services.dynamodb.TableEncryption;
import software.amazon.awscdk.services.kms.Key;

/**
 * The tables of a region. They are protected from deletion, and outlive their stack, except for one: a connection ends
 * with its stack and within two hours, so that nothing is in its rows that a backup or a later stack could use.
 */
record Tables(RegionalStack stack, Settings settings) {
    /** The attributes that a list of threads shows, without the lock, so that locking does not write the index. */
    private static final List<String> LISTED_OF_THREADS = List.of(
            "created_by",
            "title",
            "model",
            "voice",
            "metadata",
            "message_count",
            "prompt_tokens",
            "completion_tokens",
            "cost_nanos",
            "created_at",
            "updated_at",
            "last_message",
            "version");

    /** All of a voice's newest version but the profile, by which texts are measured. */
    private static final List<String> LISTED_OF_VOICES =
            List.of("created_by", "version", "trained", "format", "name", "card", "created_at", "updated_at");

    /** All of a document's head but the time of rest, so that typing writes this index only with a version. */
    private static final List<String> LISTED_OF_DOCUMENTS = List.of(
            "created_by",
            "title",
            "format",
            "voice",
            "metadata",
            "details",
            "details_at",
            "version",
            "revision",
            "words",
            "length",
            "version_at",
            "created_at");

    void create() {
        recoverable(KEYS)
                .partitionKey(text("id"))
                .timeToLiveAttribute("ttl")
                .build()
                .addGlobalSecondaryIndex(index("Workspace", "ws", number("created"))
                        .projectionType(ProjectionType.KEYS_ONLY)
                        .build());
        recoverable(THREADS)
                .partitionKey(text("thread"))
                .sortKey(text("item"))
                .build()
                .addGlobalSecondaryIndex(index("Workspace", "workspace", text("thread"))
                        .projectionType(ProjectionType.INCLUDE)
                        .nonKeyAttributes(LISTED_OF_THREADS)
                        .build());
        recoverable(VOICES)
                .partitionKey(text("voice"))
                .sortKey(text("item"))
                .timeToLiveAttribute("expires_at")
                .build()
                .addGlobalSecondaryIndex(index("Workspace", "workspace", text("voice"))
                        .projectionType(ProjectionType.INCLUDE)
                        .nonKeyAttributes(LISTED_OF_VOICES)
                        .build());
        var documents = recoverable(DOCUMENTS)
                .partitionKey(text("document"))
                .sortKey(text("item"))
                .timeToLiveAttribute("expires_at")
                .build();
        documents.addGlobalSecondaryIndex(index("Workspace", "workspace", text("document"))
                .projectionType(ProjectionType.INCLUDE)
                .nonKeyAttributes(LISTED_OF_DOCUMENTS)
                .build());
        documents.addGlobalSecondaryIndex(index("Due", "due", number("next_at"))
                .projectionType(ProjectionType.KEYS_ONLY)
                .build());
        connections();
        recoverable(KNOWLEDGE)
                .partitionKey(text("knowledge"))
                .sortKey(text("item"))
                .timeToLiveAttribute("expires_at")
                .build()
                .addGlobalSecondaryIndex(index("Due", "due", number("next_at"))
                        .projectionType(ProjectionType.KEYS_ONLY)
                        .build());
        recoverable(CHATBOTS)
                .partitionKey(text("chatbot"))
                .sortKey(text("item"))
                .timeToLiveAttribute("expires_at")
                .build()
                .addGlobalSecondaryIndex(index("Workspace", "workspace", text("chatbot"))
                        .projectionType(ProjectionType.ALL)
                        .build());
        recoverable(CONVERSATIONS)
                .partitionKey(text("conversation"))
                .sortKey(text("item"))
                .timeToLiveAttribute("expires_at")
                .build()
                .addGlobalSecondaryIndex(index("Rows", "row", text("conversation"))
                        .projectionType(ProjectionType.KEYS_ONLY)
                        .build());
        recoverable(WORKFLOWS)
                .partitionKey(text("workflow"))
                .sortKey(text("item"))
                .timeToLiveAttribute("expires_at")
                .build()
                .addGlobalSecondaryIndex(index("Workspace", "workspace", text("workflow"))
                        .projectionType(ProjectionType.ALL)
                        .build());
        var runs = recoverable(RUNS)
                .partitionKey(text("run"))
                .sortKey(text("item"))
                .timeToLiveAttribute("expires_at")
                .build();
        runs.addGlobalSecondaryIndex(index("Workflow", "workflow", text("run"))
                .projectionType(ProjectionType.INCLUDE)
                .nonKeyAttributes(List.of("record"))
                .build());
        runs.addGlobalSecondaryIndex(index("Due", "due", number("next_at"))
                .projectionType(ProjectionType.KEYS_ONLY)
                .build());
        recoverable(DELETIONS)
                .partitionKey(text("id"))
                .build()
                .addGlobalSecondaryIndex(index("Due", "due", number("next_at"))
                        .projectionType(ProjectionType.KEYS_ONLY)
                        .build());
        table(RESPONSES)
                .partitionKey(text("id"))
                .sortKey(number("part"))
                .timeToLiveAttribute("expires_at")
                .build();
        table(AUDIT)
                .partitionKey(text("workspace"))
                .sortKey(text("entry"))
                .timeToLiveAttribute("expires_at")
                .build();
        recoverable(USAGE)
                .partitionKey(text("workspace"))
                .sortKey(text("period"))
                .build();
        recoverable(WEBHOOKS)
                .partitionKey(text("workspace"))
                .sortKey(text("item"))
                .build();
        recoverable(DELIVERIES)
                .partitionKey(text("endpoint"))
                .sortKey(text("event"))
                .timeToLiveAttribute("expires_at")
                .build()
                .addGlobalSecondaryIndex(index("Due", "due", number("next_at"))
                        .projectionType(ProjectionType.KEYS_ONLY)
                        .build());
    }

    /** Rows of connections, none of which is older than two hours. */
    private void connections() {
        table(CONNECTIONS)
                .partitionKey(text("id"))
                .sortKey(text("item"))
                .timeToLiveAttribute("ttl")
                .deletionProtection(false)
                .removalPolicy(RemovalPolicy.DESTROY)
                .build();
    }

    private Table.Builder recoverable(TableName name) {
        return table(name)
                .pointInTimeRecoverySpecification(PointInTimeRecoverySpecification.builder()
                        .pointInTimeRecoveryEnabled(true)
                        .build());
    }

    private Table.Builder table(TableName name) {
        var builder = Table.Builder.create(stack, name.id());
        settings.kmsKey(stack.home())
                .ifPresent(key -> builder.encryption(TableEncryption.CUSTOMER_MANAGED)
                        .encryptionKey(Key.fromKeyArn(stack, name.id() + "Key", key)));
        return builder.tableName(name.in(stack.home()))
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .deletionProtection(true)
                .removalPolicy(RemovalPolicy.RETAIN);
    }

    private static GlobalSecondaryIndexProps.Builder index(String name, String partition, Attribute sort) {
        return GlobalSecondaryIndexProps.builder()
                .indexName(name)
                .partitionKey(text(partition))
                .sortKey(sort);
    }

    private static Attribute text(String name) {
        return Attribute.builder().name(name).type(AttributeType.STRING).build();
    }

    private static Attribute number(String name) {
        return Attribute.builder().name(name).type(AttributeType.NUMBER).build();
    }
}
