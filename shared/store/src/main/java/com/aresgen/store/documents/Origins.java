package com.aresgen.store.documents;

import static com.aresgen.store.items.Attributes.text;

import com.aresgen.store.documents.Revision.Origin;
import com.aresgen.store.documents.Revision.Source;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Origins as attributes of an item. */
final class Origins {
    private static final String SOURCE = "source";
    private static final String COMMAND = "command";

    private Origins() {}

    static Map<String, AttributeValue> attributes(Origin origin) {
        var attributes = new HashMap<String, AttributeValue>();
        attributes.put(SOURCE, text(origin.source().name().toLowerCase(Locale.ROOT)));
        origin.command().ifPresent(name -> attributes.put(COMMAND, text(name)));
        return attributes;
    }

    static Origin of(Map<String, AttributeValue> item) {
        return new Origin(
                Source.valueOf(text(item, SOURCE).toUpperCase(Locale.ROOT)),
                item.containsKey(COMMAND) ? Optional.of(text(item, COMMAND)) : Optional.empty());
    }
}
