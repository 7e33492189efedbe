package com.aresgen.deletions;

import com.aresgen.deletions.get.GetEndpoints;
import com.aresgen.deletions.purge.Purge;
import com.aresgen.deletions.purge.Purgers;
import com.aresgen.deletions.sweep.Sweep;
import com.aresgen.lambda.edge.Family;
import com.aresgen.lambda.wiring.HttpModule;
import com.aresgen.lambda.wiring.StoreModule;
import dagger.BindsInstance;
import dagger.Component;
import jakarta.inject.Singleton;
import java.util.Map;

/** Deletions: the component that makes the endpoint, the worker that purges and the sweeper. */
@Singleton
@Component(modules = {HttpModule.class, StoreModule.class, Purgers.class, GetEndpoints.class})
public interface DeletionsFamily extends Family {
    Purge purge();

    Sweep sweep();

    /** Makes the component of one function: {@code environment} holds the variables of that function alone. */
    static DeletionsFamily of(Map<String, String> environment) {
        return DaggerDeletionsFamily.factory().create(environment);
    }

    @Component.Factory
    interface Factory {
        DeletionsFamily create(@BindsInstance Map<String, String> environment);
    }
}
