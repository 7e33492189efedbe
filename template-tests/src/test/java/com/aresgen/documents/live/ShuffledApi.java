package com.aresgen.documents.live;

import com.aresgen.documents.live.client.Place;
import com.aresgen.http.json.Json;
import com.aresgen.http.values.Region;
import com.aresgen.http.values.Role;
import com.aresgen.local.LocalApi;
import com.aresgen.local.LocalRegion;
import com.aresgen.local.Options;
import com.aresgen.local.dynamodb.TableCreation;
import com.aresgen.local.sockets.options.Shuffle;
import com.aresgen.local.sockets.options.SocketOptions;
import com.aresgen.store.keys.Workspaces;
import com.aresgen.suite.Repository;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.InstantSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** An API of its own, which keeps as little order in sockets as API Gateway promises. */
public final class ShuffledApi implements AutoCloseable {
    private final LocalApi local;

    public ShuffledApi(Shuffle shuffle) {
        local = LocalApi.start(Options.in(Repository.root())
                .withPort(0)
                .inMemory()
                .withSockets(SocketOptions.ofAws().withShuffle(shuffle)));
    }

    /** A new document in a workspace of its own. */
    public Place document(String content) {
        try (var operator = operator()) {
            var key = new Workspaces(operator, LocalRegion.EU.tables(), InstantSource.system())
                    .create("typists", Region.EU, Role.ADMIN)
                    .key();
            var documents = URI.create(local.baseUrl() + "/v1/documents");
            var body = Json.MAPPER.createObjectNode().put("title", "Harbour").put("content", content);
            var creation = HttpRequest.newBuilder(documents)
                    .header("Authorization", "Bearer " + key.text())
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                    .build();
            var made = HttpClient.newHttpClient()
                    .sendAsync(creation, HttpResponse.BodyHandlers.ofString())
                    .thenApply(reply -> Json.MAPPER.readTree(reply.body()))
                    .join();
            return new Place(
                    local.liveUrl().orElseThrow(),
                    URI.create(documents + "/" + made.path("id").asString()),
                    made.at("/edit_token/token").asString(),
                    Duration.ZERO,
                    0);
        }
    }

    /** A client of its tables, which the caller closes. */
    public DynamoDbClient operator() {
        return TableCreation.operator(local.tablesUrl(), LocalRegion.EU);
    }

    /** The API itself. */
    public LocalApi local() {
        return local;
    }

    @Override
    public void close() {
        local.close();
    }
}
