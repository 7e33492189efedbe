package com.aresgen.chatbots.sources;

import com.aresgen.document.TextSize;
import com.aresgen.http.Call;
import com.aresgen.http.problem.Failure;
import com.aresgen.http.problem.NotFound;
import com.aresgen.http.problem.Problem;
import com.aresgen.store.documents.DocumentStore;
import com.aresgen.store.knowledge.StoredSource.Origin;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Refuses sources that are too large, are PDFs, or name a document that does not exist. */
public final class SourceChecks {
    private static final String PDF = "A PDF is not read: it has no reliable order of its text. Send its text instead.";

    private final DocumentStore documents;

    @Inject
    public SourceChecks(DocumentStore documents) {
        this.documents = documents;
    }

    /** Empty if all can be added. One read for each document. */
    public Optional<Failure> refusal(Call call, List<NewSource> sources) {
        return sources.stream()
                .flatMap(source -> refusal(call, source).stream())
                .findFirst();
    }

    private static boolean isPdf(NewSource source) {
        var isText = source.text()
                .filter(text -> text.stripLeading().startsWith("%PDF-"))
                .isPresent();
        return isText || (source.origin() instanceof Origin.Url(var address) && leadsToPdf(address));
    }

    private static boolean leadsToPdf(String address) {
        return address.toLowerCase(Locale.ROOT).matches("[^?#]*\\.pdf([?#].*)?");
    }

    private Optional<Failure> refusal(Call call, NewSource source) {
        return source.text()
                .flatMap(text -> TextSize.refusal("text", text))
                .or(() -> isPdf(source) ? Optional.of(new SourceRefused(source.pointer(), PDF)) : Optional.empty())
                .or(() -> source.origin() instanceof Origin.Document(var id)
                                && documents.find(id, call.caller()).isEmpty()
                        ? Optional.of(
                                new NotFound(Problem.DOCUMENT_NOT_FOUND, id).at(source.pointer() + "/document_id"))
                        : Optional.empty());
    }
}
