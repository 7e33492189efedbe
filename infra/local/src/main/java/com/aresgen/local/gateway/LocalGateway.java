package com.aresgen.local.gateway;

import com.aresgen.local.functions.Adapter;
import com.aresgen.local.functions.Functions;
import com.aresgen.local.functions.InvocationResult;
import com.aresgen.local.functions.StreamStart;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/** Answers a request, within the limits of API Gateway and Lambda. */
record LocalGateway(RestApi api, Functions functions) {
    /** API Gateway's limit for the body of a request. */
    static final int MAX_REQUEST_BYTES = 10 * 1024 * 1024;

    /** Lambda's limit for the event and for the response of a synchronous call. */
    static final int MAX_PAYLOAD_BYTES = 6 * 1024 * 1024;

    LocalReply answer(IncomingRequest request) {
        if (!new PercentEncoding(request.path()).isSound() || !new PercentEncoding(request.query()).isSound()) {
            return refuse(GatewayError.MALFORMED, request);
        }
        return belowStage(request)
                .flatMap(path -> api.routes().find(request.method(), path).map(found -> call(request, found, path)))
                .orElseGet(() -> refuse(GatewayError.NO_ROUTE, request));
    }

    LocalReply refuse(GatewayError refusal, IncomingRequest request) {
        return api.refuse(refusal, request);
    }

    private Optional<String> belowStage(IncomingRequest request) {
        var stage = "/" + api.stage();
        if (request.path().equals(stage)) {
            return Optional.of("/");
        }
        return Optional.of(request.path())
                .filter(path -> path.startsWith(stage + "/"))
                .map(path -> path.substring(stage.length()));
    }

    private LocalReply call(IncomingRequest request, LocalRoutes.Found found, String path) {
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
            return refuse(GatewayError.TOO_LARGE, request);
        }
        return switch (function.invoke(event, found.route().timeout())) {
            case InvocationResult.Returned(var response) -> returned(request, response);
            case InvocationResult.Failed _ -> refuse(GatewayError.FUNCTION_FAILED, request);
            case InvocationResult.TooLate _ -> refuse(GatewayError.FUNCTION_TOO_SLOW, request);
        };
    }

    /** API Gateway slows a stream down after 10 MB; local mode does not. */
    private LocalReply stream(IncomingRequest request, ProxyEvent event, Adapter adapter, Duration patience) {
        // The rest of the event is small, so that measuring the body is enough.
        if (request.body().getBytes(StandardCharsets.UTF_8).length > MAX_PAYLOAD_BYTES) {
            return refuse(GatewayError.TOO_LARGE, request);
        }
        return switch (adapter.call(event.forAdapter(), patience)) {
            case StreamStart.Begun(int status, var headers, var body) ->
                new LocalReply(
                        status,
                        Header.all(headers).stream().map(ProxyAnswer::remapped).toList(),
                        new LocalReply.Body.Live(body));
            case StreamStart.Failed _ -> refuse(GatewayError.FUNCTION_FAILED, request);
            case StreamStart.TooLate _ -> refuse(GatewayError.FUNCTION_TOO_SLOW, request);
        };
    }

    private LocalReply returned(IncomingRequest request, byte[] response) {
        return Optional.of(response)
                .filter(bytes -> bytes.length <= MAX_PAYLOAD_BYTES)
                .flatMap(ProxyAnswer::read)
                .orElseGet(() -> refuse(GatewayError.FUNCTION_FAILED, request));
    }
}
