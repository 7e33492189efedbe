package com.aresgen.api.openapi;

import com.aresgen.lambda.edge.Edge;
import dagger.Module;
import dagger.Provides;
import jakarta.inject.Singleton;

/** The file, with the base URLs that the edge sends callers home to. */
@Module
public final class OpenApiModule {
    private OpenApiModule() {}

    @Provides
    @Singleton
    static GetOpenApi getOpenApi(OpenApiFile file, Edge edge) {
        return new GetOpenApi(file, edge.region(), edge.baseUrls());
    }
}
