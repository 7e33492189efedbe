package com.aresgen.chatbots.sources;

import com.aresgen.store.knowledge.StoredSource.Origin;
import java.util.Optional;

/**
 * A source of a body.
 *
 * @param pointer to it in the body (RFC 6901)
 * @param title empty: that of the page or document
 * @param text of a source that the caller sent
 */
public record NewSource(
        String pointer, Optional<String> externalId, Optional<String> title, Origin origin, Optional<String> text) {}
