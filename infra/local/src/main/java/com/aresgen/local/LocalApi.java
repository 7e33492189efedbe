package com.aresgen.local;

import com.aresgen.dynamodb.TableServer;
import com.aresgen.dynamodb.engine.EngineSettings;
import com.aresgen.dynamodb.storage.StorageFailure;
import com.aresgen.local.dynamodb.TableCreation;
import com.aresgen.local.embeddings.EmbeddingServer;
import com.aresgen.local.functions.Functions;
import com.aresgen.local.gateway.FrontDoor;
import com.aresgen.local.gateway.LocalRoute;
import com.aresgen.local.iam.ObservedPermission;
import com.aresgen.local.logs.Subscriptions;
import com.aresgen.local.queues.LocalQueues;
import com.aresgen.local.queues.Workers;
import com.aresgen.local.secrets.LocalSecrets;
import com.aresgen.local.sockets.LocalSockets;
import com.aresgen.local.sockets.SocketAddress;
import com.aresgen.local.sockets.events.SocketApi;
import com.aresgen.local.states.LocalStates;
import com.aresgen.local.template.ResourceType;
import com.aresgen.local.template.Stacks;
import com.aresgen.local.template.Templates;
import com.aresgen.models.openai.ModelServer;
import java.io.IOException;
import java.net.URI;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.json.JsonMapper;

/** The whole API of one region in this JVM, ready to be called once {@link #start} returns. */
public final class LocalApi implements AutoCloseable {
    /** The discard port, at which no server listens: without a double, calls to Bedrock fail and never reach AWS. */
    private static final URI DISCARD = URI.create("http://127.0.0.1:9");

    private static final JsonMapper JSON = new JsonMapper();

    private final OpenResources opened;
    private final Set<ObservedPermission> observed = ConcurrentHashMap.newKeySet();
    private final Stacks stacks;
    private final List<String> leftOut;
    private final URI engine;
    private final URI secrets;
    private final URI queues;
    private final URI embeddings;
    private final Optional<LocalStates> states;
    private final Optional<SocketAddress> address;
    private final Functions functions;
    private final FrontDoor door;
    private final String key;

    private LocalApi(Options options, OpenResources opened) throws IOException {
        this.opened = opened;
        var port = FrontDoor.freePort(options.port(), "--port");
        this.stacks = Templates.read(options.templates(), options.region().stackPrefix());
        var tables = new TableCreation(stacks.all(ResourceType.TABLE, options.region()));
        var socketApi = SocketApi.of(stacks, options.region());
        this.address =
                socketApi.map(api -> SocketAddress.free(api, options.sockets().portBeside(options.port())));
        this.leftOut = LocalGaps.of(stacks, tables, options);
        var state = state(options, opened);
        this.engine = options.engine().orElseGet(() -> embedded(state, opened));
        tables.ensure(engine, options.region());
        this.secrets = secrets(options, new GeneratedSecrets(state.map(StateFolder::secrets)), opened);
        this.queues = queues(options, opened);
        var embedder = EmbeddingServer.start();
        opened.add(embedder::close);
        this.embeddings = embedder.endpoint();
        this.states = LocalStates.open(stacks, options.region(), state.map(StateFolder::executions));
        states.ifPresent(each -> opened.add(each::close));
        var surroundings = new Functions.Surroundings(
                options.region(),
                engine,
                secrets,
                queues,
                states.map(LocalStates::endpoint),
                settings(options, port, embeddings, address),
                observed::add);
        this.functions = Functions.start(stacks, surroundings);
        opened.add(functions::close);
        // Again, so that it closes before the functions: executions call them until they rest.
        states.ifPresent(each -> opened.add(each::close));
        states.ifPresent(each -> each.run(functions, observed::add));
        address.ifPresent(each ->
                opened.add(LocalSockets.open(socketApi.orElseThrow(), each, functions, options.sockets())::close));
        var workers = Workers.start(stacks, options.region(), functions, queues);
        opened.add(workers::close);
        var subscriptions = Subscriptions.start(stacks, options.region(), functions);
        opened.add(subscriptions::close);
        this.key = FirstKey.ensure(surroundings, state.map(StateFolder::key));
        this.door = FrontDoor.open(port, stacks, options.region(), functions);
        opened.add(door::close);
    }

    /** Starts everything that the options name, or throws {@link StartRefused} with the reason in one line. */
    public static LocalApi start(Options options) {
        var opened = new OpenResources();
        try {
            return new LocalApi(options, opened);
        } catch (IOException unusable) {
            opened.close();
            throw new StartRefused("The state folder " + options.state() + " cannot be used: " + unusable, unusable);
        } catch (RuntimeException refused) {
            opened.close();
            throw refused;
        }
    }

    private static Optional<StateFolder> state(Options options, OpenResources opened) throws IOException {
        if (options.memory()) {
            return Optional.empty();
        }
        var folder = StateFolder.open(options.state(), options.region());
        opened.add(folder::close);
        return Optional.of(folder);
    }

    private URI secrets(Options options, GeneratedSecrets generated, OpenResources opened) {
        var values = options.modelServer().isEmpty()
                ? Map.<String, String>of()
                : Map.of(options.region().modelServerSecret(), usable(options.modelServer()));
        var templates = stacks.all(ResourceType.SECRET, options.region());
        var secrets = LocalSecrets.start(templates, options.region(), values, generated);
        opened.add(secrets::close);
        return secrets.endpoint();
    }

    private URI queues(Options options, OpenResources opened) {
        var engine = LocalQueues.start(stacks.all(ResourceType.QUEUE, options.region()), options.region());
        opened.add(engine::close);
        return engine.endpoint();
    }

    /** The text of the secret; a fault in it is reported at the start rather than to the first caller. */
    private static String usable(Map<String, String> modelServer) {
        var text = JSON.writeValueAsString(modelServer);
        new ModelServer(() -> text, InstantSource.system()).fault().ifPresent(fault -> {
            throw new StartRefused("The models' server cannot be used: " + fault + ".");
        });
        return text;
    }

    private static URI embedded(Optional<StateFolder> state, OpenResources opened) {
        try {
            var engine = TableServer.start(EngineSettings.inMemory().withData(state.map(StateFolder::data)), 0);
            opened.add(engine::close);
            return engine.endpoint();
        } catch (StorageFailure unusable) {
            throw new StartRefused(String.valueOf(unusable.getMessage()), unusable);
        }
    }

    /** The API's address, without the {@code /v1} that all paths begin with. */
    public URI baseUrl() {
        return door.baseUrl();
    }

    /** The key of the first admin. */
    public String key() {
        return key;
    }

    /** The engine of the tables; the operator's own calls ({@link TableCreation#operator}) are not restricted. */
    public URI tablesUrl() {
        return engine;
    }

    /** The engine of the secrets. */
    public URI secretsUrl() {
        return secrets;
    }

    /** The engine of the queues. */
    public URI queuesUrl() {
        return queues;
    }

    /** Step Functions, if the template has a state machine. */
    public Optional<LocalStates> states() {
        return states;
    }

    /** Where clients open sockets, if the template has a WebSocket API. */
    public Optional<URI> liveUrl() {
        return address.map(SocketAddress::live);
    }

    /** Where functions post to sockets, if the template has a WebSocket API. */
    public Optional<URI> socketsUrl() {
        return address.map(SocketAddress::endpoint);
    }

    /** The server that embeds texts. */
    public URI embeddingsUrl() {
        return embeddings;
    }

    public Stacks stacks() {
        return stacks;
    }

    public Functions functions() {
        return functions;
    }

    public List<LocalRoute> routes() {
        return door.routes();
    }

    /** All permissions that calls of functions have needed so far. */
    public Set<ObservedPermission> observed() {
        return Set.copyOf(observed);
    }

    /** The parts of the template that local mode lacks. */
    public List<String> leftOut() {
        return leftOut;
    }

    /** Stops taking calls, then closes the engines and their files. */
    @Override
    public void close() {
        opened.close();
    }

    /** Environment variables that differ from the template's, such as this region's address. */
    private static Map<String, String> settings(
            Options options, int port, URI embeddings, Optional<SocketAddress> sockets) {
        var settings = new HashMap<String, String>();
        settings.put("EMBEDDINGS_URL", embeddings.toString());
        settings.put(
                "BASE_URL_" + options.region().name(), FrontDoor.baseUrl(port).toString());
        sockets.ifPresent(each -> settings.putAll(each.variables()));
        if (options.loopbackEgress()) {
            settings.put("ALLOW_LOOPBACK_EGRESS", "true");
        }
        settings.put(
                "AWS_ENDPOINT_URL_BEDROCK_RUNTIME",
                options.bedrock().orElse(DISCARD).toString());
        if (options.bedrock().isEmpty()) {
            settings.put("BEDROCK_HINDRANCE", "this local mode runs without Bedrock");
        }
        settings.putAll(options.waits());
        return Map.copyOf(settings);
    }
}
