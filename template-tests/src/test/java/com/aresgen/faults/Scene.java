package com.aresgen.faults;

import com.aresgen.suite.Given;
import com.aresgen.suite.Reply;
import com.aresgen.suite.RunningApi;
import com.aresgen.suite.Tenant;
import java.util.Optional;
import java.util.UUID;

/** A caller with a workspace of its own that calls one endpoint under one idempotency key again and again. */
final class Scene {
    private final ScheduleSubject subject;
    private final Tenant tenant = RunningApi.eu().newTenant();
    private final String key = UUID.randomUUID().toString();

    /** Makes the things that the call names before anything is watched. */
    Scene(ScheduleSubject subject) {
        this.subject = subject;
        var _ = given(subject.names());
    }

    private String given(String text) {
        return Given.in(text, "POST", Optional.of(tenant.admin()), Optional.of(key));
    }

    String workspace() {
        return tenant.workspace();
    }

    String recordId() {
        return Records.id(tenant.workspace(), tenant.admin().keyId(), key);
    }

    /** Empty if the process died in this attempt. */
    Optional<Reply> attempt(Attempt attempt) {
        try {
            return Optional.of(StoreCalls.watchedBy(attempt, () -> send(subject.body())));
        } catch (ProcessKilled _) {
            return Optional.empty();
        }
    }

    Reply send() {
        return send(subject.body());
    }

    Reply sendOther() {
        return send(subject.otherBody());
    }

    /** Lets a claim and a lock expire; false if there is neither. */
    boolean leasePasses() {
        var claim = Records.leasePasses(recordId());
        var lock = subject.namesAThread() && Records.lockPasses(given(Given.THREAD));
        return claim || lock;
    }

    private Reply send(String body) {
        return subject.way().send(tenant.admin(), key, body);
    }
}
