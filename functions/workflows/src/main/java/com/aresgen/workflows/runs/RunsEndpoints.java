package com.aresgen.workflows.runs;

import com.aresgen.http.Endpoint;
import dagger.Binds;
import dagger.Module;
import dagger.multibindings.IntoMap;
import dagger.multibindings.StringKey;

/** The endpoints of this package by the names of their functions. */
@Module
public interface RunsEndpoints {
    @Binds
    @IntoMap
    @StringKey("StartRun")
    Endpoint<?> startRun(StartRun endpoint);

    @Binds
    @IntoMap
    @StringKey("GetRun")
    Endpoint<?> getRun(GetRun endpoint);

    @Binds
    @IntoMap
    @StringKey("ListRuns")
    Endpoint<?> listRuns(ListRuns endpoint);

    @Binds
    @IntoMap
    @StringKey("GetRunOutput")
    Endpoint<?> getRunOutput(GetRunOutput endpoint);

    @Binds
    @IntoMap
    @StringKey("CancelRun")
    Endpoint<?> cancelRun(CancelRun endpoint);

    @Binds
    @IntoMap
    @StringKey("RedriveRun")
    Endpoint<?> redriveRun(RedriveRun endpoint);

    @Binds
    @IntoMap
    @StringKey("DecideApproval")
    Endpoint<?> decideApproval(DecideApproval endpoint);
}
