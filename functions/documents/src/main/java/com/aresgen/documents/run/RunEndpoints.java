package com.aresgen.documents.run;

import com.aresgen.http.Endpoint;
import dagger.Binds;
import dagger.Module;
import dagger.multibindings.IntoMap;
import dagger.multibindings.StringKey;

/** The endpoints of this package by the names of their functions. */
@Module
public interface RunEndpoints {
    @Binds
    @IntoMap
    @StringKey("RunCommand")
    Endpoint<?> runCommand(RunCommand endpoint);
}
