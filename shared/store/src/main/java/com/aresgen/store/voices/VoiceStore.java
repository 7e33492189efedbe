package com.aresgen.store.voices;

import static com.aresgen.store.items.Attributes.number;
import static com.aresgen.store.items.Attributes.text;

import com.aresgen.http.Call;
import com.aresgen.http.Write;
import com.aresgen.http.lists.Paging;
import com.aresgen.http.problem.Problem;
import com.aresgen.store.TableNames;
import com.aresgen.store.deletions.Kind;
import com.aresgen.store.idempotency.QuoteNotes;
import com.aresgen.store.items.Heads;
import com.aresgen.store.items.ItemWrite;
import com.aresgen.store.items.UnmetCondition;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Voices. The head of a voice is its newest version; a change moves the one before to an item of its own. A deleted
 * voice leaves a head without a workspace, so that no version of it is found. Safe for threads.
 */
@Singleton
public final class VoiceStore {
    /** The kind under which voices are deleted. */
    public static final Kind KIND = new Kind("voice", List.of("earlier_versions", "samples", "responses"));

    private final Heads heads;
    private final String table;
    private final InstantSource clock;

    @Inject
    public VoiceStore(DynamoDbClient dynamo, TableNames tables, InstantSource clock) {
        this.table = tables.voices();
        this.heads =
                new Heads(dynamo, clock, new Heads.Layout(table, VoiceItems.VOICE, "voi", Problem.VOICE_NOT_FOUND));
        this.clock = clock;
    }

    /** The writes of a new voice. */
    public List<Write> insert(Call call, StoredVoice voice, byte[] sample) {
        var writes = new ArrayList<Write>();
        writes.add(ItemWrite.insert(table, VoiceItems.of(voice, Heads.HEAD), VoiceItems.VOICE));
        writes.addAll(sample(voice, sample));
        writes.addAll(quotedBy(call, voice.id()));
        return writes;
    }

    /**
     * The writes that make {@code next} the newest version; if {@code previous} is not that any more, the endpoint
     * decides again.
     *
     * @param sample empty: the sample is the one of the version before
     */
    public List<Write> update(Call call, StoredVoice previous, StoredVoice next, Optional<byte[]> sample) {
        var writes = new ArrayList<Write>();
        writes.add(ItemWrite.put(
                table,
                VoiceItems.of(next, Heads.HEAD),
                "#workspace = :workspace AND #version = :version",
                Map.of("#workspace", Heads.WORKSPACE, "#version", VoiceItems.VERSION),
                Map.of(":workspace", text(previous.workspace()), ":version", number(previous.version())),
                UnmetCondition.STALE));
        writes.add(ItemWrite.put(table, VoiceItems.of(previous, VoiceItems.earlier(previous.version()))));
        sample.ifPresent(text -> writes.addAll(sample(next, text)));
        writes.addAll(quotedBy(call, next.id()));
        return writes;
    }

    private List<ItemWrite> sample(StoredVoice voice, byte[] sample) {
        return VoiceItems.sample(voice.id(), voice.version(), sample).stream()
                .map(item -> ItemWrite.put(table, item))
                .toList();
    }

    /** Notes that the stored answer to this call quotes the voice, so that a purge finds it; none if none is stored. */
    public List<Write> quotedBy(Call call, String voice) {
        return QuoteNotes.of(
                call, table, clock.instant(), record -> VoiceItems.key(voice, VoiceItems.RESPONSE + record));
    }

    /**
     * Empty if the voice or this version of it does not exist, belongs to another workspace or was deleted. One
     * strongly consistent GetItem, two for an earlier version: one read unit per 4 KB.
     */
    public Optional<StoredVoice> find(VoiceReference reference, String workspace) {
        return heads.find(reference.id(), workspace).flatMap(head -> version(reference, head));
    }

    private Optional<StoredVoice> version(VoiceReference reference, Map<String, AttributeValue> head) {
        var newest = number(head, VoiceItems.VERSION);
        var wanted = reference.version().orElse(newest);
        var found = wanted == newest ? head : heads.item(reference.id(), VoiceItems.earlier(wanted));
        return found.isEmpty() ? Optional.empty() : Optional.of(VoiceItems.voice(found));
    }

    /** As {@link #find}, of the newest version. */
    public Optional<StoredVoice> newest(String id, String workspace) {
        return find(new VoiceReference(id, OptionalLong.empty()), workspace);
    }

    /**
     * The workspace's voices without their profiles, newest first, one more than the page holds if there is one.
     * Eventually consistent Queries of the index until the page is full: half a read unit per 4 KB that were looked at.
     */
    public List<StoredVoice> list(String workspace, Predicate<StoredVoice> wanted, Paging.Page page) {
        return heads.newestFirst(workspace, page)
                .map(VoiceItems::voice)
                .filter(wanted)
                .limit(page.limit() + 1L)
                .toList();
    }

    /** The write that deletes a voice for callers; its purge removes the rest. */
    public Write tombstone(StoredVoice voice) {
        return heads.tombstone(voice.id(), voice.workspace());
    }
}
