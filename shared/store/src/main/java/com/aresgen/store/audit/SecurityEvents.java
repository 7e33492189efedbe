package com.aresgen.store.audit;

import static com.aresgen.store.items.Attributes.number;
import static com.aresgen.store.items.Attributes.text;

import com.aresgen.http.Call;
import com.aresgen.http.Write;
import com.aresgen.http.stages.AuditEntry;
import com.aresgen.store.items.ItemWrite;
import com.aresgen.store.items.UnmetCondition;
import java.util.HashMap;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What must be in the audit log from the moment on at which it holds: keys made, changed and revoked, things deleted. It
 * is a write of the transaction that decides, on the very item that the request's line in the log will become, so that
 * there is one entry a request, and it is durable even if that line is lost.
 */
public final class SecurityEvents {
    private final String table;

    public SecurityEvents(String auditTable) {
        this.table = auditTable;
    }

    /**
     * What a request did.
     *
     * @param id {@code evt_…}, as the one who is told about it gets it
     * @param type such as {@code key.rotated}
     * @param subject the id of what it happened to
     */
    public record Event(String id, String type, String subject) {}

    /** The entry of the request that decides this, as far as it is known before the request has ended. */
    public Write entry(Call call, Event event) {
        var values = new HashMap<String, AttributeValue>();
        values.put("event_id", text(event.id()));
        values.put("event", text(event.type()));
        values.put("subject", text(event.subject()));
        values.put("key_id", text(call.caller().keyId()));
        values.put("secret", text(call.caller().secret().wire()));
        values.put("ip", text(call.ip()));
        values.put("user_agent", text(AuditEntry.userAgent(call)));
        values.put("method", text(call.method()));
        values.put("route", text(call.route()));
        values.put("path", text(AuditEntry.path(call)));
        values.put(AuditItem.EXPIRES, number(AuditItem.expiry(call.receivedAt())));
        return ItemWrite.update(
                table,
                AuditItem.key(call.caller().workspace(), call.receivedAt(), call.requestId()),
                update -> AuditItem.setting(update, values),
                UnmetCondition.BUG);
    }
}
