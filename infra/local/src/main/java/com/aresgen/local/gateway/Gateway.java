package com.aresgen.local.gateway;

import com.aresgen.local.functions.Adapter;
import com.aresgen.local.functions.Answering;
import com.aresgen.local.functions.Functions;
import com.aresgen.local.functions.Invoked;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/** From a request to a reply, within the limits of API Gateway and Lambda. */
record Gateway(RestApi api, Functions functions) {
    /** A request's body, by API Gateway. */
    static final int MAX_REQUEST_BYTES = 10 * 1024 * 1024;

    /** An event or a response of a function that is called and waited for, by Lambda. */
    static final int MAX_PAYLOAD_BYTES = 6 * 1024 * 1024;

    Reply answer(Incoming request) {
        if (!new Encoded(request.path()).isSound() || !new Encoded(request.query()).isSound()) {
            return refuse(Refusal.MALFORMED, request);
        }
        return belowStage(request)
                .flatMap(path -> api.routes().find(request.method(), path).map(found -> call(request, found, path)))
                .orElseGet(() -> refuse(Refusal.NO_ROUTE, request));
    }

    Reply refuse(Refusal refusal, Incoming request) {
        return api.refuse(refusal, request);
    }

    private Optional<String> belowStage(Incoming request) {
        var stage = "/" + api.stage();
        if (request.path().equals(stage)) {
            return Optional.of("/");
        }
        return Optional.of(request.path())
                .filter(path -> path.startsWith(stage + "/"))
                .map(path -> path.substring(stage.length()));
    }

    private Reply call(Incoming request, Routes.Found found, String path) {
        var function = functions.find(found.route().function()).orElseThrow();
        var proxy = new ProxyEvent(request, found, api.stage(), path);
        if (found.route().streams()) {
            return stream(
                    request,
                    proxy,
                    function.adapter().orElseThrow(),
                    found.route().timeout());
        }
        var event = proxy.json();
        if (event.length > MAX_PAYLOAD_BYTES) {
            return refuse(Refusal.TOO_LARGE, request);
        }
        return switch (function.invoke(event, found.route().timeout())) {
            case Invoked.Returned(var response) -> returned(request, response);
            case Invoked.Failed _ -> refuse(Refusal.FUNCTION_FAILED, request);
            case Invoked.TooLate _ -> refuse(Refusal.FUNCTION_TOO_SLOW, request);
        };
    }

    /** API Gateway slows a stream down after 10 MB; this does not. */
    private Reply stream(Incoming request, ProxyEvent event, Adapter adapter, Duration patience) {
        // The event around a body is small, and only its size would matter here.
        if (request.body().length() > MAX_PAYLOAD_BYTES) {
            return refuse(Refusal.TOO_LARGE, request);
        }
        return switch (adapter.call(event.forAdapter(), patience)) {
            case Answering.Begun(int status, var headers, var body) ->
                new Reply(
                        status,
                        Header.all(headers).stream().map(ProxyAnswer::remapped).toList(),
                        new Reply.Body.Live(body));
            case Answering.Failed _ -> refuse(Refusal.FUNCTION_FAILED, request);
            case Answering.TooLate _ -> refuse(Refusal.FUNCTION_TOO_SLOW, request);
        };
    }

    private Reply returned(Incoming request, String response) {
        return Optional.of(response)
                .filter(text -> text.getBytes(StandardCharsets.UTF_8).length <= MAX_PAYLOAD_BYTES)
                .flatMap(ProxyAnswer::read)
                .orElseGet(() -> refuse(Refusal.FUNCTION_FAILED, request));
    }
}
