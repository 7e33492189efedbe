package com.aresgen.infra.alarms;

import com.aresgen.infra.RegionalStack;
import com.aresgen.infra.Settings;
import com.aresgen.infra.StackRegion;
import com.aresgen.infra.endpoints.Endpoints;
import com.aresgen.infra.endpoints.QueueName;
import com.aresgen.infra.endpoints.TableName;
import java.util.Arrays;
import software.amazon.awscdk.App;

/** All alarms of a region, in a stack of their own: an unusable SNS topic blocks the deployment of this stack only. */
public final class AlarmStack extends RegionalStack {
    public AlarmStack(App app, StackRegion region, Settings settings) {
        super(app, region, "Alarms", "Aresgen " + region + ": alarms");
        var alarms = new Alarms(this, settings);
        new ApiAlarms(alarms);
        Endpoints.deployed().forEach(endpoint -> new FunctionAlarms(alarms, endpoint.handler()));
        Arrays.stream(QueueName.values()).forEach(queue -> new QueueAlarms(alarms, queue));
        Arrays.stream(TableName.values()).forEach(table -> new TableAlarms(alarms, table));
    }
}
