package com.aresgen.workspace.audit;

import com.aresgen.lambda.work.LogsFunction;
import com.aresgen.store.audit.AuditIndex;
import com.aresgen.store.audit.AuditLine;
import jakarta.inject.Inject;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Indexes audit lines; it is subscribed to those of all functions. */
public final class IndexAudit implements LogsFunction.Work {
    private final AuditIndex index;

    @Inject
    IndexAudit(AuditIndex index) {
        this.index = index;
    }

    @Override
    public void handle(List<JsonNode> lines) {
        index.add(read(lines));
    }

    @Override
    public void rehearse(List<JsonNode> lines) {
        index.rehearse(read(lines));
    }

    private static List<AuditLine> read(List<JsonNode> lines) {
        return lines.stream().flatMap(line -> AuditLine.of(line).stream()).toList();
    }
}
