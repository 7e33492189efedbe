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
             "used_part_of_capacity": 0.5, "hours_of_a_month": 700, "least_tasks": 2}"""));
    private final Prices dollars = new Prices(Stream.of(
                    "api_gateway",
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
