package com.aresgen.api.site;

import com.aresgen.http.Endpoint;
import com.aresgen.lambda.wiring.Environment;
import dagger.Binds;
import dagger.Module;
import dagger.Provides;
import dagger.multibindings.IntoMap;
import dagger.multibindings.StringKey;

/** The endpoints of this package by the names of their functions. */
@Module
public interface SiteEndpoints {
    @Binds
    @IntoMap
    @StringKey("GetEditorFile")
    Endpoint<?> getEditorFile(GetEditorFile endpoint);

    @Binds
    @IntoMap
    @StringKey("GetConsoleFile")
    Endpoint<?> getConsoleFile(GetConsoleFile endpoint);

    @Binds
    @IntoMap
    @StringKey("GetWidget")
    Endpoint<?> getWidget(GetWidget endpoint);

    @Provides
    static LiveOrigin liveOrigin(Environment environment) {
        return new LiveOrigin(environment.get("LIVE_URL"));
    }
}
