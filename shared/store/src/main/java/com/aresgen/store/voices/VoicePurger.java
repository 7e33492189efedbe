package com.aresgen.store.voices;

import static com.aresgen.store.items.Attributes.text;

import com.aresgen.store.TableNames;
import com.aresgen.store.deletions.Deletion;
import com.aresgen.store.deletions.Purger;
import com.aresgen.store.idempotency.PartitionPurge;
import com.aresgen.store.idempotency.PartitionPurge.Content;
import com.aresgen.store.idempotency.PartitionPurge.Partition;
import com.aresgen.store.items.Heads;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Removes the rest of a deleted voice: earlier versions, samples, and the stored answers that quote it. */
public final class VoicePurger implements Purger {
    private final PartitionPurge purge;
    private final Partition partition;

    @Inject
    public VoicePurger(PartitionPurge purge, TableNames tables) {
        this.purge = purge;
        this.partition = new Partition(tables.voices(), VoiceItems.VOICE, List.of(), VoicePurger::content);
    }

    @Override
    public boolean page(Deletion deletion) {
        return purge.page(deletion, partition);
    }

    private static Content content(Map<String, AttributeValue> item) {
        var key = text(item, Heads.ITEM);
        return key.startsWith(VoiceItems.RESPONSE)
                ? new Content(Map.of(), Optional.of(key.substring(VoiceItems.RESPONSE.length())))
                : new Content(
                        Map.of(key.startsWith(VoiceItems.SAMPLE) ? "samples" : "earlier_versions", 1L),
                        Optional.empty());
    }
}
