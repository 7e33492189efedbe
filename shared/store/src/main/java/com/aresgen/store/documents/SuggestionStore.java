package com.aresgen.store.documents;

import static com.aresgen.store.items.Attributes.text;

import com.aresgen.http.Write;
import com.aresgen.http.values.Ids;
import com.aresgen.store.documents.StoredSuggestion.Status;
import com.aresgen.store.items.Heads;
import com.aresgen.store.items.ItemWrite;
import com.aresgen.store.items.UnmetCondition;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The suggestions of a document. Safe for threads. */
@Singleton
public final class SuggestionStore {
    private final DocumentPartition partition;

    @Inject
    public SuggestionStore(DocumentPartition partition) {
        this.partition = partition;
    }

    public List<Write> insert(String document, StoredSuggestion suggestion) {
        return SuggestionItems.of(document, suggestion).stream()
                .<Write>map(item -> ItemWrite.insert(partition.table(), item, DocumentItems.DOCUMENT))
                .toList();
    }

    /** The decision on a pending suggestion; if another call was quicker, the endpoint decides again. */
    public Write decide(String document, StoredSuggestion decided) {
        return ItemWrite.update(
                partition.table(),
                DocumentItems.key(document, SuggestionItems.key(decided.id())),
                update -> update.updateExpression("SET #status = :status")
                        .conditionExpression("#status = :pending")
                        .expressionAttributeNames(Map.of("#status", SuggestionItems.STATUS))
                        .expressionAttributeValues(Map.of(
                                ":status", text(SuggestionItems.wire(decided.status())),
                                ":pending", text(SuggestionItems.wire(Status.PENDING)))),
                UnmetCondition.STALE);
    }

    /** Empty if there is none. A strongly consistent Query: one read unit per 4 KB. */
    public Optional<StoredSuggestion> find(String document, String suggestion) {
        if (!Ids.isOf("sug", suggestion)) {
            return Optional.empty();
        }
        var key = SuggestionItems.key(suggestion);
        var items = partition.between(document, key, key + DocumentItems.END, query -> query);
        return items.hasNext()
                ? Optional.of(SuggestionItems.suggestion(new PieceGroups(items).next()))
                : Optional.empty();
    }

    /**
     * Suggestions before the one with the id {@code before}, newest first, as many as {@code most}. Strongly consistent
     * Queries: one read unit per 4 KB.
     *
     * @param before empty: from the newest
     */
    public List<StoredSuggestion> before(String document, Optional<String> before, int most) {
        // BETWEEN includes its bounds, and the further pieces of an item sort after it.
        var last = SuggestionItems.key(before.orElse(DocumentItems.END));
        var found = new ArrayList<StoredSuggestion>();
        var pieces = new ArrayList<Map<String, AttributeValue>>();
        var items = partition.between(
                document,
                DocumentItems.SUGGESTION,
                last,
                query -> query.scanIndexForward(false).limit(most + 1));
        while (found.size() < most && items.hasNext()) {
            var item = items.next();
            if (text(item, Heads.ITEM).equals(last)) {
                continue;
            }
            pieces.addFirst(item);
            if (DocumentItems.isFirst(item)) {
                found.add(SuggestionItems.suggestion(pieces));
                pieces.clear();
            }
        }
        return found;
    }
}
