package com.aresgen.store.idempotency;

import static com.aresgen.store.items.Attributes.bytes;
import static com.aresgen.store.items.Attributes.number;
import static com.aresgen.store.items.Attributes.text;

import com.aresgen.http.Answer;
import com.aresgen.http.Payload;
import com.aresgen.http.values.Headers;
import com.aresgen.store.items.Chunks;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** An answer as it is stored for replays: status, the endpoint's own headers, and the exact bytes of the body. */
record StoredResponse(String requestId, Answer answer) {
    static final String REQUEST = "request_id";
    private static final String STATUS = "status";
    private static final String TYPE = "type";
    static final String HEADERS = "headers";
    static final String PARTS = "parts";
    static final String BODY = "body";
    private static final String SEALED = "sealed";
    /** The ids of the resources that the body quotes; absent if it quotes none. */
    private static final String QUOTES = "quotes";

    /** The attributes of the first item, which holds the first piece of the body. */
    Map<String, AttributeValue> attributes(List<byte[]> pieces) {
        var item = new HashMap<String, AttributeValue>();
        item.put(REQUEST, text(requestId));
        item.put(STATUS, number(answer.status()));
        item.put(TYPE, text(answer.body().contentType()));
        item.put(
                HEADERS,
                AttributeValue.fromM(answer.headers().fields().entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey,
                                field -> AttributeValue.fromL(field.getValue().stream()
                                        .map(AttributeValue::fromS)
                                        .toList())))));
        item.put(BODY, bytes(pieces.getFirst()));
        item.put(PARTS, number(pieces.size()));
        item.put(SEALED, AttributeValue.fromBool(answer.secret()));
        if (!answer.quotes().isEmpty()) {
            item.put(
                    QUOTES,
                    AttributeValue.fromL(
                            answer.quotes().stream().map(AttributeValue::fromS).toList()));
        }
        return item;
    }

    static StoredResponse of(Map<String, AttributeValue> item, List<byte[]> furtherPieces) {
        var pieces = new ArrayList<>(List.of(bytes(item, BODY)));
        pieces.addAll(furtherPieces);
        var fields = item.getOrDefault(HEADERS, AttributeValue.fromM(Map.of())).m().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        field -> field.getValue().l().stream()
                                .map(AttributeValue::s)
                                .toList()));
        return new StoredResponse(
                text(item, REQUEST),
                new Answer(
                        (int) number(item, STATUS),
                        new Payload(text(item, TYPE), Chunks.join(pieces)),
                        new Headers(fields),
                        List.of(),
                        List.of(),
                        item.getOrDefault(QUOTES, AttributeValue.fromL(List.of())).l().stream()
                                .map(AttributeValue::s)
                                .toList(),
                        item.getOrDefault(SEALED, AttributeValue.fromBool(false))
                                .bool(),
                        Optional.empty()));
    }
}
