package com.aresgen.documents.commands.model.draft;

import com.aresgen.documents.commands.body.CitableSource;
import com.aresgen.documents.commands.text.Sections;
import com.aresgen.documents.commands.text.Span;
import com.aresgen.documents.commands.text.Structure;
import com.aresgen.http.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Sources in batches that one request holds; a source that is longer is cut between its paragraphs. */
final class SourceBatches {
    private SourceBatches() {}

    /** A part of a source. */
    private record Excerpt(CitableSource source, String text, int bytes) {}

    /** Each batch as the text that a model reads: one JSON object for each excerpt, so that none can pose as another. */
    static List<String> of(List<CitableSource> sources, int mostBytes) {
        var batches = new ArrayList<String>();
        var batch = new StringBuilder();
        var bytes = 0;
        for (var excerpt : excerpts(sources, mostBytes)) {
            if (!batch.isEmpty() && bytes + excerpt.bytes() > mostBytes) {
                batches.add(batch.toString());
                batch.setLength(0);
                bytes = 0;
            }
            batch.append(batch.isEmpty() ? "" : "\n").append(json(excerpt));
            bytes += excerpt.bytes();
        }
        batches.add(batch.toString());
        return batches;
    }

    private static List<Excerpt> excerpts(List<CitableSource> sources, int mostBytes) {
        var excerpts = new ArrayList<Excerpt>();
        for (var source : sources) {
            for (var passage : source.passages()) {
                excerpts.addAll(excerpts(source, passage.text(), mostBytes));
            }
        }
        return excerpts;
    }

    private static List<Excerpt> excerpts(CitableSource source, String text, int mostBytes) {
        var whole = new Structure(
                text, List.of(), List.of(), List.of(), Structure.of(text, false).blocks());
        var sections = new Sections(whole, mostBytes);
        return sections.of(new Span(0, text.length())).stream()
                .map(span -> new Excerpt(source, span.of(text), sections.bytes(span)))
                .toList();
    }

    private static String json(Excerpt excerpt) {
        var source = excerpt.source();
        return Json.MAPPER.writeValueAsString(
                new TreeMap<>(Map.of("id", source.id(), "title", source.name(), "text", excerpt.text())));
    }
}
