package com.aresgen.local.gateway;

import com.aresgen.local.StartRefused;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.io.JsonStringEncoder;
import tools.jackson.databind.JsonNode;

/** The template's response to a kind of refusal; it may use the variables of {@link #KNOWN}. */
record GatewayResponse(Optional<Integer> status, List<Header> headers, String template) {
    static final Set<String> KNOWN = Set.of(
            "requestId", "path", "stage", "httpMethod", "identity.sourceIp", "error.message", "error.responseType");

    private static final Pattern VARIABLE = Pattern.compile("\\$context\\.([A-Za-z]+(?:\\.[A-Za-z]+)*)");
    private static final String HEADER = "gatewayresponse.header.";

    static GatewayResponse of(String place, JsonNode node) {
        var headers = new ArrayList<Header>();
        node.path("responseParameters").forEachEntry((name, value) -> {
            if (!name.startsWith(HEADER)) {
                throw new StartRefused(place + ": local mode does not know the response parameter " + name + ".");
            }
            headers.add(new Header(name.substring(HEADER.length()), source(place, value.asString())));
        });
        var template = node.path("responseTemplates").path("application/json").asString("{}");
        VARIABLE.matcher(template).results().forEach(found -> require(place, found.group(1)));
        var status = Optional.of(node.path("statusCode").asString("")).filter(text -> !text.isEmpty());
        return new GatewayResponse(status.map(Integer::valueOf), List.copyOf(headers), template);
    }

    LocalReply reply(int defaultStatus, Map<String, String> context) {
        var filled = headers.stream()
                .map(header -> new Header(header.name(), fill(header.value(), context, false)))
                .toList();
        return new LocalReply(status.orElse(defaultStatus), filled, fill(template, context, true));
    }

    /** A header's value, either {@code 'text'} or {@code context.variable}, as a template. */
    private static String source(String place, String value) {
        if (value.startsWith("'") && value.endsWith("'")) {
            return value.substring(1, value.length() - 1);
        }
        if (value.startsWith("context.")) {
            require(place, value.substring("context.".length()));
            return "$" + value;
        }
        throw new StartRefused(place + ": local mode does not know the header value " + value + ".");
    }

    private static void require(String place, String variable) {
        if (!KNOWN.contains(variable)) {
            throw new StartRefused(place + ": local mode does not know $context." + variable + ".");
        }
    }

    private static String fill(String template, Map<String, String> context, boolean json) {
        return VARIABLE.matcher(template).replaceAll(found -> {
            var value = context.getOrDefault(found.group(1), "");
            return Matcher.quoteReplacement(json ? quoted(value) : value);
        });
    }

    private static String quoted(String value) {
        return new String(JsonStringEncoder.getInstance().quoteAsCharArray(value));
    }
}
