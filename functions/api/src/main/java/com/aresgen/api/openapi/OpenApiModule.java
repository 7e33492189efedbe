package com.aresgen.api.openapi;

import com.aresgen.lambda.edge.Edge;
import dagger.Module;
import dagger.Provides;
import jakarta.inject.Singleton;

/** The file, with the regions' base URLs, which the edge names to callers in the wrong region. */
@Module
public final class OpenApiModule {
    private OpenApiModule() {}

    @Provides
    @Singleton
    static GetOpenApi getOpenApi(OpenApiFile file, Edge edge) {
        return new GetOpenApi(file, edge.region(), edge.baseUrls());
    }
}
