package com.aresgen.chatbots.indexing;

import com.aresgen.http.json.Json;
import com.aresgen.knowledge.FoundChunk;
import com.aresgen.knowledge.base.KnowledgeBases;
import com.aresgen.knowledge.base.OpenBase;
import com.aresgen.knowledge.confidence.Calibration;
import com.aresgen.knowledge.confidence.CalibrationFit;
import com.aresgen.knowledge.confidence.CalibrationFit.Result;
import com.aresgen.knowledge.embedding.Embedder;
import com.aresgen.knowledge.index.ChunkKey;
import com.aresgen.store.knowledge.KnowledgeBase;
import com.aresgen.store.knowledge.Manifest;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Fits how answers from a knowledge base are judged, before readers get its next manifest. Safe for threads. */
public final class Calibrator {
    private final KnowledgeBases bases;
    private final CalibrationFit fit;

    @Inject
    public Calibrator(KnowledgeBases bases, Embedder embedder) {
        this.bases = bases;
        this.fit = new CalibrationFit(embedder);
    }

    /** Of a knowledge base that is too small to be fitted. */
    JsonNode ofSmall() {
        return json(Calibration.DEFAULT);
    }

    /** The manifest with a calibration of its own; with the default one if the embedding model fails. */
    Manifest calibrated(KnowledgeBase base, Manifest manifest) {
        return bases.preview(base, manifest)
                .map(open -> switch (fit.fit(open.index(), new KeptTexts(open)::of)) {
                    case Result.Failed _ -> manifest;
                    case Result.Fitted(var calibration, var _) -> manifest.calibratedBy(json(calibration));
                })
                .orElse(manifest);
    }

    private static JsonNode json(Calibration calibration) {
        return Json.MAPPER.readTree(calibration.toJson());
    }

    /** The texts of chunks, each read once: the fit asks for the same ones again and again. For one thread. */
    private static final class KeptTexts {
        private final OpenBase base;
        private final Map<ChunkKey, FoundChunk> kept = new HashMap<>();

        KeptTexts(OpenBase base) {
            this.base = base;
        }

        List<FoundChunk> of(List<ChunkKey> keys) {
            var missing = keys.stream().filter(key -> !kept.containsKey(key)).toList();
            for (var from = 0; from < missing.size(); from += 50) {
                base.texts(missing.subList(from, Math.min(missing.size(), from + 50)))
                        .forEach(chunk -> kept.put(new ChunkKey(chunk.source(), chunk.number()), chunk));
            }
            return keys.stream()
                    .map(key -> Optional.ofNullable(kept.get(key)))
                    .flatMap(Optional::stream)
                    .toList();
        }
    }
}
