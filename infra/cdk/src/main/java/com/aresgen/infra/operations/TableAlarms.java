package com.aresgen.infra.operations;

import com.aresgen.infra.endpoints.Endpoints;
import com.aresgen.infra.resources.TableName;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import software.amazon.awscdk.services.dynamodb.Operation;
import software.amazon.awscdk.services.dynamodb.OperationsMetricOptions;
import software.amazon.awscdk.services.dynamodb.SystemErrorsForOperationsMetricOptions;
import software.amazon.awscdk.services.dynamodb.Table;
import software.constructs.Construct;

/** Two alarms for each table, over the operations that functions use on it: DynamoDB's errors, and throttled calls. */
final class TableAlarms extends Construct {
    TableAlarms(Alarms alarms, TableName name) {
        super(alarms.stack(), name.id());
        var table = Table.fromTableName(this, "Table", name.in(alarms.stack().home()));
        var operations = operations(name);
        alarms.aboveZero(
                this,
                "SystemErrors",
                Concern.TABLE_ERRORS,
                table.metricSystemErrorsForOperations(SystemErrorsForOperationsMetricOptions.builder()
                        .operations(operations)
                        .build()));
        alarms.aboveZero(
                this,
                "Throttles",
                Concern.TABLE_THROTTLES,
                table.metricThrottledRequestsForOperations(
                        OperationsMetricOptions.builder().operations(operations).build()));
    }

    /**
     * Puts, updates and deletes may be in a transaction, which DynamoDB counts as a separate operation. Checks of
     * conditions are nowhere else, and no operation.
     */
    private static List<Operation> operations(TableName table) {
        var granted = Endpoints.actionsOn(table)
                .filter(action -> !action.equals("dynamodb:ConditionCheckItem"))
                .map(TableAlarms::operation);
        return Stream.concat(granted, Stream.of(Operation.TRANSACT_WRITE_ITEMS)).toList();
    }

    /** {@code UPDATE_ITEM} of {@code dynamodb:UpdateItem}. */
    private static Operation operation(String action) {
        return Operation.valueOf(action.substring(action.indexOf(':') + 1)
                .replaceAll("(?<=[a-z])(?=[A-Z])", "_")
                .toUpperCase(Locale.ROOT));
    }
}
