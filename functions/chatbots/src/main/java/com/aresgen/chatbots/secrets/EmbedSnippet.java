package com.aresgen.chatbots.secrets;

import static java.util.Objects.requireNonNull;

import com.aresgen.http.values.BearerKey;
import com.aresgen.http.values.Region;
import jakarta.inject.Inject;
import java.util.Map;

/** The HTML with which a page shows the chat of a chatbot: a script from this region's address. */
public final class EmbedSnippet {
    private final String baseUrl;

    @Inject
    public EmbedSnippet(Region region, Map<Region, String> baseUrls) {
        this.baseUrl = requireNonNull(baseUrls.get(region), "Every region has an address");
    }

    /** Of a key that is shown in the same answer. */
    public String of(String chatbot, BearerKey embedKey) {
        return "<script async src=\"%s/v1/widget.js\" data-bot=\"%s\" data-key=\"%s\"></script>"
                .formatted(escaped(baseUrl), escaped(chatbot), escaped(embedKey.text()));
    }

    /** For an attribute between double quotes (https://html.spec.whatwg.org/multipage/syntax.html#attributes-2). */
    private static String escaped(String value) {
        return value.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;");
    }
}
