package com.aresgen.workspace.models;

import com.aresgen.http.Endpoint;
import dagger.Binds;
import dagger.Module;
import dagger.multibindings.IntoMap;
import dagger.multibindings.StringKey;

/** The endpoints of this package by the names of their functions. */
@Module
public interface ModelsEndpoints {
    @Binds
    @IntoMap
    @StringKey("GetModel")
    Endpoint<?> getModel(GetModel endpoint);

    @Binds
    @IntoMap
    @StringKey("ListModels")
    Endpoint<?> listModels(ListModels endpoint);
}
