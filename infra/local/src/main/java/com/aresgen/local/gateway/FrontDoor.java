package com.aresgen.local.gateway;

import com.aresgen.local.LocalRegion;
import com.aresgen.local.StartRefused;
import com.aresgen.local.docs.DocsPage;
import com.aresgen.local.functions.Functions;
import com.aresgen.local.template.Stacks;
import io.helidon.http.DirectHandler;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.DirectHandlers;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http1.Http1Config;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** The HTTP server on this machine's loopback address, a virtual thread per connection. */
public final class FrontDoor implements AutoCloseable {
    private static final int ATTEMPTS = 20;
    /** In bytes. API Gateway accepts 10 KB of request line and headers; here it is twice that, then a 400. */
    static final int MAX_HEADERS = 20_480;

    private static final Http1Config HTTP = Http1Config.builder()
            .maxHeadersSize(MAX_HEADERS)
            .maxPrologueLength(MAX_HEADERS)
            .build();

    private final WebServer server;
    private final RestApi api;

    private FrontDoor(WebServer server, RestApi api) {
        this.server = server;
        this.api = api;
    }

    /** Listens for requests. */
    public static FrontDoor open(int port, Stacks stacks, LocalRegion region, Functions functions) {
        var api = RestApi.of(stacks, region);
        requireFunctions(api, functions);
        var gateway = new LocalGateway(api, functions);
        var server = server(port, gateway).start();
        if (!server.isRunning()) {
            throw new StartRefused("The HTTP server does not start on port " + port + ".");
        }
        return new FrontDoor(server, api);
    }

    /**
     * Probes the port before anything else is started; Helidon itself would only log that it is taken.
     *
     * @param port 0 takes a free one
     * @param option how a user chooses another one
     * @return the port to open, which functions find in their base URL
     */
    public static int freePort(int port, String option) {
        return port == 0 ? anyFreePort() : probed(port, option);
    }

    /** A port below the system's ephemeral ports, of which an engine could take one before the server opens it. */
    private static int anyFreePort() {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            try {
                return probed(ThreadLocalRandom.current().nextInt(20_000, 32_000), "--port");
            } catch (StartRefused _) {
                // Try another one.
            }
        }
        return probed(0, "--port");
    }

    private static int probed(int port, String option) {
        try (var probe = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            probe.setReuseAddress(true);
            return probe.getLocalPort();
        } catch (IOException taken) {
            throw new StartRefused(
                    "Port " + port + " is not free: choose another by " + option + " N (" + taken.getMessage() + ").");
        }
    }

    public URI baseUrl() {
        return baseUrl(server.port());
    }

    public static URI baseUrl(int port) {
        return URI.create("http://127.0.0.1:" + port);
    }

    public List<LocalRoute> routes() {
        return api.routes().all();
    }

    @Override
    public void close() {
        server.stop();
    }

    private static WebServer server(int port, LocalGateway gateway) {
        return WebServer.builder()
                .address(InetAddress.getLoopbackAddress())
                .port(port)
                .shutdownHook(false)
                .shutdownGracePeriod(Duration.ofSeconds(1))
                .maxPayloadSize(RequestBody.MOST_READ)
                .connectionSelectors(List.of(AnyProtocol.with(HTTP)))
                // Otherwise a frame waits up to 40 ms for the acknowledgement of the previous one.
                .connectionOptions(options -> options.tcpNoDelay(true))
                .protocolsDiscoverServices(false)
                .contentEncoding(encoding ->
                        encoding.contentEncodingsDiscoverServices(false).addContentEncoding(new IdentityEncoding()))
                .directHandlers(refusals(gateway))
                .addRouting(routing(gateway))
                .build();
    }

    /** The docs page comes first: the gateway answers everything that is not part of it. */
    private static HttpRouting.Builder routing(LocalGateway gateway) {
        var routing = HttpRouting.builder().addFilter(new AnnouncedClose());
        DocsPage.addTo(routing);
        return routing.any(new GatewayExchange(gateway)::handle);
    }

    /** Answers requests that Helidon refuses before any route, with the template's gateway responses. */
    private static DirectHandlers refusals(LocalGateway gateway) {
        var builder = DirectHandlers.builder();
        for (var type : DirectHandler.EventType.values()) {
            builder.addHandler(type, new ServerRefusal(gateway));
        }
        return builder.build();
    }

    private static void requireFunctions(RestApi api, Functions functions) {
        for (var route : api.routes().all()) {
            var call = route.method() + " " + route.path() + " calls the function " + route.function();
            var function = functions
                    .find(route.function())
                    .orElseThrow(() -> new StartRefused(call + ", which no template has."));
            if (route.streams() != function.adapter().isPresent()) {
                throw new StartRefused(call + ": one of them streams, and the other does not.");
            }
        }
    }
}
