package com.aresgen.infra.live;

import com.aresgen.infra.Settings;
import com.aresgen.infra.StackRegion;
import com.aresgen.infra.endpoints.FamilyName;
import com.aresgen.infra.resources.SocketApi;

/** The address that editors connect to: the operator's domain, else API Gateway's own name for the API. */
public final class LiveUrl {
    /** The environment variable. */
    public static final String VARIABLE = "LIVE_URL";

    private LiveUrl() {}

    /** The address as the template of this family's stack writes it. */
    public static String in(FamilyName family, StackRegion region, Settings settings) {
        var id = family == FamilyName.DOCUMENTS ? SocketApi.reference() : SocketApi.resolved(region);
        return "wss://"
                + settings.liveDomain(region).map(Settings.Domain::name).orElseGet(() -> SocketApi.address(id, region));
    }
}
