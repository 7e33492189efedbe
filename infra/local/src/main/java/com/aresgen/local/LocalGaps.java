package com.aresgen.local;

import com.aresgen.local.dynamodb.TableCreation;
import com.aresgen.local.template.ResourceType;
import com.aresgen.local.template.Stacks;
import java.util.ArrayList;
import java.util.List;

/** The parts of the template that local mode lacks, as far as a user may miss them. */
final class LocalGaps {
    private LocalGaps() {}

    static List<String> of(Stacks stacks, TableCreation tables, Options options) {
        var names = new ArrayList<String>();
        if (tables.wantRecovery()) {
            names.add("point-in-time recovery");
        }
        if (stacks.has(ResourceType.FIREWALL)) {
            names.add("firewall");
        }
        if (stacks.has(ResourceType.STAGE)) {
            names.add("stage throttling and access log");
        }
        if (stacks.has(ResourceType.ALARM)) {
            names.add("alarms");
        }
        if (options.bedrock().isEmpty()) {
            names.add("models on Bedrock");
        }
        return List.copyOf(names);
    }
}
