package com.aresgen.permissions;

import com.aresgen.faults.Conflicts;
import com.aresgen.faults.Door;
import com.aresgen.faults.Records;
import com.aresgen.faults.StoreCalls;
import com.aresgen.http.Route;
import com.aresgen.suite.FinishedDeletions;
import com.aresgen.suite.Given;
import com.aresgen.suite.Http;
import com.aresgen.suite.Row;
import com.aresgen.suite.RunningApi;
import com.aresgen.suite.Tenant;

/**
 * Everything that the conventions let happen to a call of one endpoint. Nothing is asserted here: other suites do, and
 * a grant that this traffic does not use is named by the test that sent it.
 */
record Exercise(Row row, Tenant tenant) {
    static Exercise of(Row row) {
        return new Exercise(row, RunningApi.eu().newTenant());
    }

    void run() {
        row.request().as(tenant.admin()).send();
        named("remote/any");
        named("amazon/nova-lite");
        streamed();
        paged();
        continued();
        if (Route.mutates(row.route().method())) {
            replayed();
            replayedFromPieces();
            refused();
            conflicted();
        }
    }

    /** Another model wherever one is named: one that only the operator's server knows, or one on Bedrock. */
    private void named(String model) {
        var sample = "local/extractive-1";
        var elsewhere = row.request(row.path().replace(sample, model));
        var body = row.event().path("body").asString("").replace(sample, model);
        (body.isEmpty() ? elsewhere : elsewhere.body(body)).as(tenant.admin()).send();
    }

    private void streamed() {
        if (row.route().path().equals("/v1/chat/completions")) {
            row.request()
                    .body(row.body()
                            .put("model", "amazon/nova-lite")
                            .put("stream", true)
                            .toString())
                    .as(tenant.admin())
                    .send();
        }
    }

    /** A cursor is read with the key that signs them. */
    private void paged() {
        if (row.route().parameters().contains("cursor")) {
            row.request(row.path() + "?cursor=nobodys").as(tenant.admin()).send();
        }
    }

    /** With a thread, wherever messages are sent; and that thread deleted, with all that was stored of it. */
    private void continued() {
        if (row.route().path().equals("/v1/chat/completions")) {
            var turn = row.request()
                    .body(row.body().put("thread_id", Given.THREAD).toString())
                    .as(tenant.admin())
                    .keyed("continued")
                    .send();
            row.request()
                    .body(row.body()
                            .put("thread_id", Given.THREAD)
                            .put("store", false)
                            .toString())
                    .as(tenant.admin())
                    .send();
            Records.cutInTwo(Records.id(tenant.workspace(), tenant.admin().keyId(), "continued"));
            FinishedDeletions.deleted(turn.header("X-Thread-Id"), tenant.admin());
        }
    }

    private void replayed() {
        keyed("replayed").send();
        keyed("replayed").send();
    }

    /** Few endpoints can be made to answer that much, but all may: so the stored answer is cut as a long one is. */
    private void replayedFromPieces() {
        keyed("pieces").send();
        Records.cutInTwo(Records.id(tenant.workspace(), tenant.admin().keyId(), "pieces"));
        keyed("pieces").send();
    }

    /** The record is looked up before the refusal is sent, as it may be a replay. */
    private void refused() {
        row.request(row.path() + "?nonsense=1")
                .as(tenant.admin())
                .keyed("refused")
                .send();
        keyed("refused").body("{}").send();
        var unknown = row.event()
                .path("pathParameters")
                .propertyStream()
                .reduce(
                        row.path(),
                        (path, id) -> path.replace(id.getValue().stringValue(), "nobody-has-this"),
                        (a, b) -> a);
        row.request(unknown).as(tenant.admin()).keyed("unknown").send();
    }

    /** A call that holds a claim gives it back. */
    private void conflicted() {
        var door = Door.of(row.endpoint(), row.route().method(), row.path());
        StoreCalls.watchedBy(
                new Conflicts(Integer.MAX_VALUE, "TransactionConflict"),
                () -> door.send(row.event(), tenant.admin(), "conflicted"));
    }

    private Http.Request keyed(String idempotencyKey) {
        return row.request().as(tenant.admin()).keyed(idempotencyKey);
    }
}
