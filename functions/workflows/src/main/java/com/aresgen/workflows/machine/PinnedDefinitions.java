package com.aresgen.workflows.machine;

import com.aresgen.store.runs.RunHead;
import com.aresgen.store.workflows.WorkflowStore;
import com.aresgen.workflows.definition.Definition;
import com.aresgen.workflows.definition.Reading;
import com.aresgen.workflows.definition.reader.DefinitionReader;
import com.aresgen.workflows.definition.reader.Format;
import com.aresgen.workflows.engine.world.Definitions;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;

/** Definitions by version, which never changes: read and checked once, and kept while they are used. Safe for threads. */
@Singleton
public final class PinnedDefinitions implements Definitions {
    private static final int MOST = 100;

    private final WorkflowStore workflows;
    private final DefinitionReader reader = DefinitionReader.ofAccepted();
    private final Map<String, Definition> kept = new LinkedHashMap<>(MOST, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Definition> eldest) {
            return size() > MOST;
        }
    };

    @Inject
    PinnedDefinitions(WorkflowStore workflows) {
        this.workflows = workflows;
    }

    /** One Query the first time; none after that. */
    @Override
    public Definition of(RunHead run) {
        return of(run.workflow(), run.workflowVersion());
    }

    /** As {@link #of(RunHead)}, of a version that exists. */
    public Definition of(String workflow, long version) {
        var key = workflow + "@" + version;
        synchronized (kept) {
            var known = kept.get(key);
            if (known != null) {
                return known;
            }
        }
        var read = read(workflow, version);
        synchronized (kept) {
            kept.put(key, read);
        }
        return read;
    }

    private Definition read(String workflow, long version) {
        var json = workflows
                .definition(workflow, version)
                .orElseThrow(() -> new IllegalStateException(workflow + " has no version " + version))
                .definition();
        return switch (reader.read(json, Format.JSON)) {
            case Reading.Valid(var definition, var _, var _) -> definition;
            case Reading.Faulty(var faults, var _) ->
                throw new IllegalStateException(workflow + "@" + version + " is faulty now: " + faults.getFirst());
        };
    }
}
