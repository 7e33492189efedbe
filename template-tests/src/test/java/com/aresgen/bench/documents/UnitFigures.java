package com.aresgen.bench.documents;

import com.aresgen.bench.units.CountedFunction;
import com.aresgen.bench.units.CountedFunction.Counted;
import com.aresgen.documents.read.GetDocumentFunction;
import com.aresgen.documents.revisions.ListChangesFunction;
import com.aresgen.documents.versions.DiffVersionsFunction;
import com.aresgen.documents.versions.ListVersionsFunction;
import com.aresgen.documents.versions.RestoreVersionFunction;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** What single calls on a document cost, each by its name. Cold: of a function that has no text in its cache. */
record UnitFigures(EditedDocument document) {
    private static final int SNAPSHOTS = 200;
    private static final int UNVERSIONED = 1_000;
    private static final Map<String, String> PAGE = Map.of("limit", "100");

    /** The calls in the order in which they are made; the last ones change the document most. */
    Map<String, Counted> measure() throws IOException {
        var counted = new LinkedHashMap<String, Counted>();
        reads(counted);
        edits(counted);
        pages(counted);
        unversioned(counted);
        var restore = CountedFunction.cold("RestoreVersion", RestoreVersionFunction::new);
        counted.put("restore of version 100, cold", call(restore, Map.of("version", "100"), Map.of()));
        return counted;
    }

    private void reads(Map<String, Counted> counted) throws IOException {
        var get = getter();
        counted.put("GET, cold", call(get, Map.of(), Map.of()));
        counted.put("GET, warm, nothing new", call(get, Map.of(), Map.of()));
        document.edit();
        counted.put("GET, warm, one new revision", call(get, Map.of(), Map.of()));
        counted.put("GET of revision 5,050, cold", call(getter(), Map.of(), Map.of("revision", "5050")));
    }

    private void edits(Map<String, Counted> counted) throws IOException {
        var edit = EditedDocument.editor();
        counted.put("edit, cold", document.edit(edit, ""));
        counted.put("edit, warm", document.edit(edit, ""));
        counted.put("edit, warm, keyed", document.edit(edit, key()));
        counted.put("edit, cold, keyed", document.edit(EditedDocument.editor(), key()));
        document.rest();
        counted.put("edit, warm, makes a version", document.edit(edit, ""));
        document.type((int) (SNAPSHOTS - 1 - document.revision() % SNAPSHOTS));
        counted.put("edit, warm, stores a snapshot", document.edit());
    }

    private void pages(Map<String, Counted> counted) throws IOException {
        counted.put("GET versions, 100", call(versions(), Map.of(), PAGE));
        var contents = call(versions(), Map.of(), Map.of("limit", "100", "include", "content"));
        counted.put("GET versions with content, as many of 100 as fit, cold", contents);
        var diff = CountedFunction.cold("DiffVersions", DiffVersionsFunction::new);
        counted.put("diff of versions 1 and 200, cold", call(diff, Map.of("version", "1", "to", "200"), Map.of()));
        var changes = CountedFunction.cold("ListChanges", ListChangesFunction::new);
        counted.put("GET changes, 100", call(changes, Map.of(), Map.of("limit", "100", "after", "5000")));
    }

    /** Of one who does not rest: every edit reads what was typed since the newest version. */
    private void unversioned(Map<String, Counted> counted) throws IOException {
        document.rest();
        document.typeOn(UNVERSIONED);
        counted.put("edit, warm, 1,000 revisions after the newest version", document.edit());
        counted.put("GET, cold, 1,000 revisions after the newest version", call(getter(), Map.of(), Map.of()));
        document.rest();
        counted.put("edit, warm, makes a version of 1,000 revisions", document.edit());
    }

    private Counted call(CountedFunction function, Map<String, String> path, Map<String, String> query)
            throws IOException {
        var parameters = new LinkedHashMap<>(path);
        parameters.put("id", document.id());
        return function.call(document.key(), parameters, query, "", "").succeeded();
    }

    private static CountedFunction getter() {
        return CountedFunction.cold("GetDocument", GetDocumentFunction::new);
    }

    private static CountedFunction versions() {
        return CountedFunction.cold("ListVersions", ListVersionsFunction::new);
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
