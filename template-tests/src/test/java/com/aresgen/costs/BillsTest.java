package com.aresgen.costs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.aresgen.http.json.Json;
import com.aresgen.http.values.Region;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** The bills, with prices of one dollar a unit, computed by hand. */
final class BillsTest {
    private static final Offset<Double> CENT = within(0.005);
    private static final DeployedRegion EU = new DeployedRegion(Region.EU);

    private final Assumptions assumptions = new Assumptions(Json.MAPPER.readTree("""
            {"store_call_millis": 4, "whole_processor_mb": 2048, "model_seconds": 10, "stored_part_of_log": 0.1,
             "days_of_a_month": 30, "audit_kept_months": 12, "task_processors": 1, "task_gb": 2,
             "used_part_of_capacity": 0.5, "hours_of_a_month": 700, "least_tasks": 2, "post_millis": 10,
             "typing_minutes_of_an_hour": 30, "seconds_between_pushes": 2, "seconds_between_cursors": 5,
             "minutes_between_pings": 4, "timers_of_a_socket_an_hour": 4, "requests_of_a_timer": 3}"""));
    private final Prices dollars = new Prices(Stream.of(
                    "api_gateway",
                    "socket_messages",
                    "socket_minutes",
                    "queue_requests",
                    "firewall_requests",
                    "lambda_requests",
                    "lambda_time",
                    "store_reads",
                    "store_writes",
                    "store_kept",
                    "log_in",
                    "log_kept",
                    "transfer_out",
                    "fargate_processor",
                    "fargate_memory",
                    "public_address",
                    "balancer",
                    "balancer_capacity")
            .collect(Collectors.toMap(name -> name, _ -> 1.0)));

    @Test
    void aCallIsPaidForByItsParts() {
        var call = new CallFigure(Json.MAPPER.readTree("""
                {"kind": "X", "words": "x", "function": "GetThread", "cpu_millis": 2.5, "store_calls": 3, "read_units": 2,
                 "write_units": 7, "log_bytes": 1000, "response_bytes": 500, "index_batch_lines": 50,
                 "index_batch_write_units": 100, "index_batch_cpu_millis": 48, "index_alone_write_units": 4,
                 "index_alone_cpu_millis": 1, "entry_bytes": 250}"""));
        var bills = new CallBill(dollars, assumptions, EU);
        var bill = bills.of(call);
        var line = AccessLine.bytes(EU.accessLogFormat());

        assertThat(bill.names()).startsWith("API Gateway", "firewall");
        assertThat(bill.get("API Gateway")).isEqualTo(1);
        assertThat(EU.functionMegabytes()).containsEntry("GetThread", 1_024);
        // 2.5 ms at half a processor, and three times 4 ms: 17 ms of a gigabyte, a million times.
        assertThat(bill.get(CallBill.LAMBDA_TIME)).isEqualTo(17_000, CENT);
        assertThat(bill.get("store, reads")).isEqualTo(2);
        assertThat(bill.get("store, writes")).isEqualTo(7);
        assertThat(bill.get("logs, in")).isEqualTo((1_000 + line) / 1_000.0, CENT);
        assertThat(bill.get("logs, kept")).isEqualTo((1_000 * 365 + line * 30) / 30.0 * 0.1 / 1_000, CENT);
        // For a fiftieth of a line: a call, 96 + 4 ms of a gigabyte and 100 units; and 250 bytes for a year.
        assertThat(bill.get("audit index")).isEqualTo((1 + 100_000 + 100) / 50.0 + 0.25 * 12, CENT);
        assertThat(bills.indexAlone(call)).isEqualTo(1 + 6_000 + 4 + 0.25 * 12, CENT);
        assertThat(bill.get("transfer out")).isEqualTo(0.5, CENT);
        assertThat(bill.sum()).isEqualTo(bill.parts().values().stream().reduce(0.0, Double::sum), CENT);
    }

    @Test
    void anHourOfEditingIsPaidForByItsFrames() {
        var live = Json.MAPPER.readTree("""
                {"function": "Message", "post_cpu_millis": 1, "frames": [
                 {"kind": "PUSH", "cpu_millis": 2, "store_calls": 5, "read_units": 3, "write_units": 2, "log_bytes": 0,
                  "answers": 1, "answer_bytes": 50, "told_each_other": 1, "told_bytes_each_other": 100},
                 {"kind": "CURSOR", "cpu_millis": 1, "store_calls": 2, "read_units": 2, "write_units": 1, "log_bytes": 0,
                  "answers": 0, "answer_bytes": 0, "told_each_other": 1, "told_bytes_each_other": 100},
                 {"kind": "PING", "cpu_millis": 1, "store_calls": 2, "read_units": 2, "write_units": 0, "log_bytes": 0,
                  "answers": 1, "answer_bytes": 20, "told_each_other": 0, "told_bytes_each_other": 0}]}""");
        var bill = new LiveBill(new CallBill(dollars, assumptions, EU), live);
        var active = bill.active(3);
        var line = AccessLine.bytes(EU.socketLogFormat());

        // 900 pushes of 5 messages, 720 cursors of 4 and 15 pings of 2, a thousand times, in millions.
        assertThat(active.get("API Gateway, messages")).isEqualTo(7.41, CENT);
        assertThat(active.get("API Gateway, open connection")).isEqualTo(0.06, CENT);
        assertThat(active.get("Lambda, requests")).isEqualTo(1.635, CENT);
        // At half a processor 2 * 5 + 5 * 4 + 2 * 10, 2 * 4 + 2 * 4 + 10 and 2 + 2 * 4 + 10 ms of a gigabyte.
        assertThat(active.get(CallBill.LAMBDA_TIME))
                .isEqualTo(900 * 0.050 * 1_000 + 720 * 0.026 * 1_000 + 15 * 20, CENT);
        assertThat(active.get("store, reads")).isEqualTo(2.7 + 1.44 + 0.03, CENT);
        assertThat(active.get("store, writes")).isEqualTo(1.8 + 0.72, CENT);
        assertThat(active.get("logs, in")).isEqualTo(1.635 * line / 1_000, CENT);
        assertThat(active.get("logs, kept")).isEqualTo(1.635 * line / 1_000 * 0.1, CENT);
        assertThat(active.get("transfer out")).isEqualTo((0.9 * 350 + 0.72 * 300 + 0.015 * 20) / 1_000, CENT);
        // Four times three requests, a call, 20 ms and two units.
        assertThat(active.get("timers")).isEqualTo(0.012 + 0.004 + 80 + 0.008, CENT);
        assertThat(bill.idle().get("API Gateway, messages")).isEqualTo(0.03, CENT);
        assertThat(bill.idle().sum()).isLessThan(active.sum());
        assertThat(bill.active(0).get(CallBill.LAMBDA_TIME)).isEqualTo(900 * 34.0 + 720 * 10 + 15 * 20, CENT);
    }

    @Test
    void waitingIsPaidForByMemoryOnLambdaAndByTheHourElsewhere() {
        var hosts = new WaitingHosts(dollars, assumptions, Json.MAPPER.readTree("""
                {"calls": 400, "peak_mb_before": 100, "peak_mb": 300, "cpu_millis_a_call": 50}"""));

        assertThat(hosts.lambdaMillion(512)).isEqualTo(5_000_000, CENT);
        assertThat(hosts.megabytesOfACall()).isEqualTo(0.5);
        // A processor answers 20 a second, so 200 wait at once; half of them on average.
        assertThat(hosts.heldByATask()).isEqualTo(200, CENT);
        assertThat(hosts.fargateMillion()).isEqualTo(1e7 / 3_600 / 100 * 4, CENT);
        assertThat(hosts.fargateMonth()).isEqualTo(700 * (2 * 4 + 2), CENT);
    }

    @Test
    void aNameThatNoFileHasIsAnError() {
        assertThatThrownBy(() -> dollars.get("lambda")).hasMessageContaining("prices.json has no lambda");
        assertThatThrownBy(() -> assumptions.get("x")).hasMessageContaining("assumptions.json has no x");
    }

    @Test
    void anAlarmIsPaidForByTheMetricsOfItsExpression() {
        assertThat(EU.alarmMetrics()).isGreaterThan(EU.alarms());
        assertThat(List.of(EU.compositeAlarms(), EU.dashboards(), EU.secrets(), EU.firewalls()))
                .doesNotContain(0);
    }
}
