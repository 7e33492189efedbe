package com.aresgen.workspace.audit;

import com.aresgen.store.audit.AuditIndex;
import com.aresgen.store.audit.AuditLine;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/** Indexes audit lines; it is subscribed to those of all functions. */
public final class IndexAudit implements Consumer<List<JsonNode>> {
    private final AuditIndex index;

    @Inject
    IndexAudit(AuditIndex index) {
        this.index = index;
    }

    @Override
    public void accept(List<JsonNode> lines) {
        index.add(lines.stream().flatMap(line -> AuditLine.of(line).stream()).toList());
    }
}
