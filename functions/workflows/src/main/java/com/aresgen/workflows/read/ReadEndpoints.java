package com.aresgen.workflows.read;

import com.aresgen.http.Endpoint;
import dagger.Binds;
import dagger.Module;
import dagger.multibindings.IntoMap;
import dagger.multibindings.StringKey;

/** The endpoints of this package by the names of their functions. */
@Module
public interface ReadEndpoints {
    @Binds
    @IntoMap
    @StringKey("GetWorkflow")
    Endpoint<?> getWorkflow(GetWorkflow endpoint);

    @Binds
    @IntoMap
    @StringKey("ListWorkflowVersions")
    Endpoint<?> listWorkflowVersions(ListWorkflowVersions endpoint);

    @Binds
    @IntoMap
    @StringKey("ListWorkflows")
    Endpoint<?> listWorkflows(ListWorkflows endpoint);
}
