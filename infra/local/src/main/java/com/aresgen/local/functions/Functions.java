package com.aresgen.local.functions;

import com.aresgen.local.LocalRegion;
import com.aresgen.local.StartRefused;
import com.aresgen.local.iam.Identities;
import com.aresgen.local.iam.Identity;
import com.aresgen.local.iam.ObservedPermission;
import com.aresgen.local.iam.Policies;
import com.aresgen.local.template.ResolvedResource;
import com.aresgen.local.template.ResourceType;
import com.aresgen.local.template.Stacks;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All functions of a region by name, each with its identity known to IAM while this is open. */
public final class Functions implements AutoCloseable {
    private final Map<String, LocalFunction> byName;

    private Functions(List<LocalFunction> functions) {
        this.byName =
                functions.stream().collect(Collectors.toUnmodifiableMap(LocalFunction::name, Function.identity()));
    }

    /**
     * What all functions of one local API share.
     *
     * @param states Step Functions, if the template has a state machine
     */
    public record Surroundings(
            LocalRegion region,
            URI tables,
            URI secrets,
            URI queues,
            Optional<URI> states,
            Map<String, String> settings,
            Consumer<ObservedPermission> listener) {}

    /** Creates all functions at once, so that a broken one shows at start and the first call is as fast as the next. */
    public static Functions start(Stacks stacks, Surroundings surroundings) {
        var policies = new Policies(stacks, surroundings.region());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var starting = stacks.all(ResourceType.FUNCTION, surroundings.region()).stream()
                    .map(function -> threads.submit(() -> create(function, policies, surroundings)))
                    .toList();
            return new Functions(starting.stream().map(Functions::started).toList());
        }
    }

    /** The function of a name, or of an ARN with or without a qualifier: aliases have no versions here. */
    public Optional<LocalFunction> find(String nameOrArn) {
        var parts = nameOrArn.split(":function:", 2);
        return Optional.ofNullable(byName.get(parts.length == 1 ? nameOrArn : parts[1].split(":", 2)[0]));
    }

    public Map<String, LocalFunction> all() {
        return byName;
    }

    @Override
    public void close() {
        for (var function : byName.values()) {
            function.adapter().ifPresent(Adapter::close);
            Identities.remove(function.identity());
        }
    }

    private static LocalFunction create(ResolvedResource resource, Policies policies, Surroundings surroundings) {
        var definition = FunctionDefinition.of(resource);
        var identity = Identity.of(
                definition.name(),
                policies.of(definition.roleArn(), definition.place()),
                surroundings.region(),
                surroundings.listener());
        // Before the handler is created: calls from its constructor are checked as well.
        Identities.add(identity);
        var handler = new HandlerClass(definition.place(), definition.handler())
                .create(environment(definition, identity, surroundings));
        return LocalFunction.of(identity, definition, handler);
    }

    private static Map<String, String> environment(
            FunctionDefinition definition, Identity identity, Surroundings surroundings) {
        var environment = new HashMap<>(definition.environment());
        environment.putAll(surroundings.settings());
        environment.put("AWS_REGION", surroundings.region().awsName());
        environment.put("AWS_LAMBDA_FUNCTION_NAME", definition.name());
        environment.put("AWS_ENDPOINT_URL_DYNAMODB", surroundings.tables().toString());
        environment.put(
                "AWS_ENDPOINT_URL_SECRETS_MANAGER", surroundings.secrets().toString());
        environment.put("AWS_ENDPOINT_URL_SQS", surroundings.queues().toString());
        surroundings.states().ifPresent(states -> environment.put("AWS_ENDPOINT_URL_SFN", states.toString()));
        environment.put("AWS_ACCESS_KEY_ID", identity.accessKeyId());
        environment.put("AWS_SECRET_ACCESS_KEY", "local");
        return Map.copyOf(environment);
    }

    private static LocalFunction started(Future<LocalFunction> starting) {
        try {
            return starting.get();
        } catch (ExecutionException thrown) {
            throw thrown.getCause() instanceof StartRefused refused
                    ? refused
                    : new IllegalStateException(thrown.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
