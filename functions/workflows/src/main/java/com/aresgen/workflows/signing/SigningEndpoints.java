package com.aresgen.workflows.signing;

import com.aresgen.http.Endpoint;
import dagger.Binds;
import dagger.Module;
import dagger.multibindings.IntoMap;
import dagger.multibindings.StringKey;

/** The endpoints of this package by the names of their functions. */
@Module
public interface SigningEndpoints {
    @Binds
    @IntoMap
    @StringKey("RotateSigningSecret")
    Endpoint<?> rotateSigningSecret(RotateSigningSecret endpoint);
}
