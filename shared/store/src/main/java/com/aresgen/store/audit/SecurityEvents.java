package com.aresgen.store.audit;

import static com.aresgen.store.items.Attributes.text;

import com.aresgen.http.Call;
import com.aresgen.http.Write;
import com.aresgen.http.stages.AuditEntry;
import com.aresgen.http.stages.AuditMember;
import com.aresgen.http.values.Region;
import com.aresgen.store.TableNames;
import com.aresgen.store.items.ItemWrite;
import com.aresgen.store.items.UnmetCondition;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Audit entries that must be durable together with the change they describe: keys made, changed and revoked, things
 * deleted. Each is a write of the change's own transaction, on the item that the request's log line completes later. So
 * there is one entry per request, and it is durable even if that line is lost. Safe for threads.
 */
@Singleton
public final class SecurityEvents {
    private final String table;
    private final Region region;

    @Inject
    public SecurityEvents(TableNames tables, Region region) {
        this.region = region;
        this.table = tables.audit();
    }

    /**
     * The event of a request.
     *
     * @param id {@code evt_…}, as callers and webhooks see it
     * @param type such as {@code key.rotated}
     * @param subject the id of the key or resource that it happened to
     */
    public record Event(String id, String type, String subject) {}

    /** The write of the request's entry, with what is known before the request has ended. */
    public Write entry(Call call, Event event) {
        var values = new HashMap<String, AttributeValue>();
        values.put("event_id", text(event.id()));
        values.put("event", text(event.type()));
        values.put("subject", text(event.subject()));
        var begun = AuditEntry.begun(call, region);
        Arrays.stream(AuditMember.values())
                .filter(member -> member.known() == AuditMember.Known.BEGUN)
                .forEach(member -> Optional.ofNullable(member.of(begun))
                        .ifPresent(value -> values.put(member.wire(), text(value.toString()))));
        values.put(AuditItem.EXPIRES, AuditItem.expiry(call.receivedAt()));
        return ItemWrite.update(
                table,
                AuditItem.key(call.caller().workspace(), call.receivedAt(), call.requestId()),
                update -> AuditItem.setting(update, values),
                UnmetCondition.BUG);
    }
}
