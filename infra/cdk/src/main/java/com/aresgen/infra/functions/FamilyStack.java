package com.aresgen.infra.functions;

import com.aresgen.infra.RegionalStack;
import com.aresgen.infra.Settings;
import com.aresgen.infra.StackRegion;
import com.aresgen.infra.endpoints.Endpoints;
import com.aresgen.infra.endpoints.FamilyName;
import com.aresgen.infra.live.LiveApi;
import software.amazon.awscdk.App;

/** The functions of one family in one region. */
public final class FamilyStack extends RegionalStack {
    private final FamilyName family;

    public FamilyStack(App app, StackRegion region, FamilyName family, Settings settings) {
        super(app, region, family.stackName(), "Aresgen " + region + ": functions of " + family.code());
        this.family = family;
        Endpoints.deployed()
                .filter(row -> row.handler().family() == family)
                .forEach(row -> new LiveFunction(this, row, settings));
        if (family == FamilyName.DOCUMENTS) {
            new LiveApi(this, settings);
        }
        if (family == FamilyName.WORKFLOWS) {
            new RunMachine(this, settings);
        }
    }

    public FamilyName family() {
        return family;
    }
}
