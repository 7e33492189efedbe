package com.aresgen.chatbots.indexing;

import com.aresgen.document.Texts;
import com.aresgen.store.documents.DocumentStore;
import com.aresgen.store.knowledge.KnowledgeBase;
import com.aresgen.store.knowledge.KnowledgeWork;
import com.aresgen.store.knowledge.StoredSource;
import com.aresgen.store.knowledge.StoredSource.Origin;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Reads the content of sources, wherever it comes from. */
final class SourceTexts {
    private final KnowledgeWork work;
    private final DocumentStore documents;
    private final Texts texts;
    private final WebPages pages;

    @Inject
    SourceTexts(KnowledgeWork work, DocumentStore documents, Texts texts, WebPages pages) {
        this.work = work;
        this.documents = documents;
        this.texts = texts;
        this.pages = pages;
    }

    SourceReading read(KnowledgeBase base, StoredSource source) {
        return switch (source.origin()) {
            // Only the purge of a deleted source removes its text, and of such a source nothing is recorded.
            case Origin.Text _ ->
                work.raw(source)
                        .<SourceReading>map(bytes ->
                                new SourceReading.Content(Optional.empty(), new String(bytes, StandardCharsets.UTF_8)))
                        .orElseGet(() -> new SourceReading.Unreadable(
                                "source_empty", "The source was deleted before it was indexed."));
            case Origin.Url(var address) -> pages.read(address);
            case Origin.Document(var id) -> document(base, id);
        };
    }

    private SourceReading document(KnowledgeBase base, String id) {
        return documents
                .find(id)
                .filter(head -> head.workspace().equals(base.workspace()))
                .<SourceReading>map(head -> new SourceReading.Content(
                        Optional.of(head.details().title()), texts.now(head).text()))
                .orElseGet(() -> new SourceReading.Unreadable(
                        "document_not_found", "The document " + id + " was deleted before it was indexed."));
    }
}
