package com.aresgen.infra.operations;

import com.aresgen.infra.RegionalStack;
import com.aresgen.infra.Settings;
import com.aresgen.infra.StackRegion;
import com.aresgen.infra.endpoints.Endpoints;
import com.aresgen.infra.resources.FailureQueue;
import com.aresgen.infra.resources.QueueName;
import com.aresgen.infra.resources.TableName;
import java.util.Arrays;
import software.amazon.awscdk.App;

/**
 * What operators of a region look at and are called by, in a stack of its own: an unusable SNS topic blocks the
 * deployment of this stack only.
 */
public final class OperationsStack extends RegionalStack {
    public OperationsStack(App app, StackRegion region, Settings settings) {
        super(app, region, "Operations", "Aresgen " + region + ": alarms, dashboard, daily ping");
        var alarms = new Alarms(this, settings);
        new CallAlarms(alarms);
        new ErrorBudget(alarms);
        new RegionAlarms(alarms);
        new SocketAlarms(alarms);
        Endpoints.deployed().forEach(row -> new FunctionAlarms(alarms, row));
        Arrays.stream(QueueName.values()).forEach(queue -> QueueAlarms.of(alarms, queue));
        Arrays.stream(FailureQueue.values()).forEach(queue -> QueueAlarms.of(alarms, queue));
        Arrays.stream(TableName.values()).forEach(table -> new TableAlarms(alarms, table));
        new DailyPing(this);
        new OperatorDashboard(this);
        settings.budget(region)
                .ifPresent(usd -> CostAlarm.of(this, usd, alarms.topic().orElseThrow()));
    }
}
