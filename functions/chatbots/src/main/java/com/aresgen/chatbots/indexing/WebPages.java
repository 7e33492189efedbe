package com.aresgen.chatbots.indexing;

import com.aresgen.egress.Destination;
import com.aresgen.egress.Egress;
import com.aresgen.egress.EgressPolicy;
import com.aresgen.egress.Request;
import com.aresgen.egress.Result;
import com.aresgen.http.Payload;
import com.aresgen.knowledge.source.HtmlReader;
import com.aresgen.knowledge.source.SourceText;
import com.aresgen.knowledge.source.UnsupportedSource;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads web pages through the egress client, which refuses addresses that are not public, of redirects too. */
final class WebPages {
    private static final int MOST_REDIRECTS = 5;
    private static final Map<String, String> HEADERS =
            Map.of("Accept", "text/html, text/plain, text/markdown;q=0.9, */*;q=0.1");

    private final Egress egress;
    private final EgressPolicy reach;
    private final HtmlReader reader = new HtmlReader();

    @Inject
    WebPages(Egress egress, EgressPolicy reach) {
        this.egress = egress;
        this.reach = reach;
    }

    SourceReading read(String address) {
        return read(address, MOST_REDIRECTS);
    }

    private SourceReading read(String address, int redirects) {
        return switch (Destination.read(address, reach)) {
            case Destination.Reading.Refused(var reason) ->
                unreachable("The address " + address + " is not called: it " + reason.detail() + ".");
            case Destination.Reading.Valid(var destination) ->
                switch (egress.send(new Request("GET", destination, new LinkedHashMap<>(HEADERS), Payload.EMPTY))) {
                    case Result.Answered answered -> answered(answered, address, redirects);
                    case Result.Refused(var reason, var _) ->
                        unreachable("The address is not called: it " + reason.detail() + ".");
                    case Result.Failed(var reason, var _) ->
                        unreachable("The page could not be read: "
                                + reason.name().toLowerCase(Locale.ROOT).replace('_', ' ') + ".");
                };
        };
    }

    private SourceReading answered(Result.Answered answer, String address, int redirects) {
        if (answer.status() == 200) {
            return page(answer.body(), URI.create(address));
        }
        if (answer.status() / 100 != 3 || answer.location().isEmpty()) {
            return unreachable("The address answers with the status " + answer.status() + ".");
        }
        if (redirects == 0) {
            return unreachable("The address leads to more than " + MOST_REDIRECTS + " redirects.");
        }
        try {
            var next = URI.create(address).resolve(new URI(answer.location().get()));
            return read(next.toString(), redirects - 1);
        } catch (URISyntaxException _) {
            return unreachable("The address redirects to something that is no URL.");
        }
    }

    private SourceReading page(Payload body, URI url) {
        return switch (reader.read(body.bytes(), Optional.of(body.contentType()), url)) {
            case SourceText(var title, var text) -> new SourceReading.Content(title, text);
            case UnsupportedSource(var reason) -> new SourceReading.Unreadable("unsupported_source", reason);
        };
    }

    private static SourceReading unreachable(String detail) {
        return new SourceReading.Unreadable("source_unreachable", detail);
    }
}
