package com.aresgen.chatbots.sources;

import com.aresgen.egress.Destination;
import com.aresgen.egress.EgressPolicy;
import com.aresgen.http.body.Fields;
import com.aresgen.store.knowledge.StoredSource.Origin;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads the sources of a body. */
public final class SourceFields {
    /** Sources of one call: each takes three of the 100 writes of a transaction. */
    static final int MOST = 30;

    private static final int LONGEST_TITLE = 300;
    private static final int LONGEST_ID = 200;

    private final EgressPolicy reach;

    @Inject
    public SourceFields(EgressPolicy reach) {
        this.reach = reach;
    }

    /** The sources in their order; faults are noted. */
    public List<NewSource> read(Fields fields) {
        fields.require("sources");
        var objects = fields.objects("sources");
        if (fields.has("sources") && (objects.isEmpty() || objects.size() > MOST)) {
            fields.refuse("sources", "invalid_value", "must have 1 to " + MOST + " entries");
        }
        var sources = new ArrayList<NewSource>();
        Set<String> ids = new HashSet<>();
        for (var each : objects.stream().limit(MOST).toList()) {
            var source = source(each);
            source.externalId()
                    .filter(id -> !ids.add(id))
                    .ifPresent(_ -> each.refuse(
                            "external_id", "invalid_value", "must not be that of another source of this body"));
            sources.add(source);
        }
        return sources;
    }

    private NewSource source(Fields fields) {
        var text = Optional.ofNullable(fields.text("text"));
        var url = Optional.ofNullable(fields.text("url"));
        var document = Optional.ofNullable(fields.text("document_id"));
        if (Stream.of("text", "url", "document_id").filter(fields::has).count() != 1) {
            fields.refuse("text", "required", "must be there, or url, or document_id, and only one of these");
        }
        text.filter(String::isBlank).ifPresent(_ -> fields.refuse("text", "invalid_value", "must not be blank"));
        var title = bounded(fields, "title", LONGEST_TITLE);
        if (fields.has("text")) {
            fields.require("title");
        }
        var origin = url.<Origin>map(address -> checked(fields, address))
                .or(() -> document.map(Origin.Document::new))
                .orElseGet(Origin.Text::new);
        return new NewSource(fields.pointer(), bounded(fields, "external_id", LONGEST_ID), title, origin, text);
    }

    private Origin checked(Fields fields, String address) {
        if (Destination.read(address, reach) instanceof Destination.Reading.Refused(var reason)) {
            fields.refuse("url", "invalid_url", reason.detail());
        }
        return new Origin.Url(address);
    }

    private static Optional<String> bounded(Fields fields, String name, int longest) {
        var value = Optional.ofNullable(fields.text(name));
        value.filter(text -> text.isBlank() || text.codePointCount(0, text.length()) > longest)
                .ifPresent(_ -> fields.refuse(name, "invalid_value", "must have 1 to " + longest + " characters"));
        return value;
    }
}
