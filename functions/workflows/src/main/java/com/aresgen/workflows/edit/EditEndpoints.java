package com.aresgen.workflows.edit;

import com.aresgen.http.Endpoint;
import dagger.Binds;
import dagger.Module;
import dagger.multibindings.IntoMap;
import dagger.multibindings.StringKey;

/** The endpoints of this package by the names of their functions. */
@Module
public interface EditEndpoints {
    @Binds
    @IntoMap
    @StringKey("CreateWorkflow")
    Endpoint<?> createWorkflow(CreateWorkflow endpoint);

    @Binds
    @IntoMap
    @StringKey("DeleteWorkflow")
    Endpoint<?> deleteWorkflow(DeleteWorkflow endpoint);

    @Binds
    @IntoMap
    @StringKey("UpdateWorkflow")
    Endpoint<?> updateWorkflow(UpdateWorkflow endpoint);

    @Binds
    @IntoMap
    @StringKey("ValidateWorkflow")
    Endpoint<?> validateWorkflow(ValidateWorkflow endpoint);
}
