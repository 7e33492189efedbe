package com.aresgen.voices;

import com.aresgen.lambda.edge.Family;
import com.aresgen.lambda.wiring.HttpModule;
import com.aresgen.lambda.wiring.PagingModule;
import com.aresgen.lambda.wiring.StoreModule;
import com.aresgen.voices.edit.EditEndpoints;
import com.aresgen.voices.read.ReadEndpoints;
import dagger.BindsInstance;
import dagger.Component;
import jakarta.inject.Singleton;
import java.util.Map;

/** Voices: the component that makes its endpoints. */
@Singleton
@Component(
        modules = {
            HttpModule.class,
            StoreModule.class,
            PagingModule.class,
            StylometryModule.class,
            ReadEndpoints.class,
            EditEndpoints.class
        })
public interface VoicesFamily extends Family {
    /** Makes the component of one function: {@code environment} holds the variables of that function alone. */
    static VoicesFamily of(Map<String, String> environment) {
        return DaggerVoicesFamily.factory().create(environment);
    }

    @Component.Factory
    interface Factory {
        VoicesFamily create(@BindsInstance Map<String, String> environment);
    }
}
