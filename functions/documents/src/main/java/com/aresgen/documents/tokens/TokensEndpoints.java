package com.aresgen.documents.tokens;

import com.aresgen.http.Endpoint;
import dagger.Binds;
import dagger.Module;
import dagger.multibindings.IntoMap;
import dagger.multibindings.StringKey;

/** The endpoints of this package by the names of their functions. */
@Module
public interface TokensEndpoints {
    @Binds
    @IntoMap
    @StringKey("CreateEditToken")
    Endpoint<?> createEditToken(CreateEditToken endpoint);

    @Binds
    @IntoMap
    @StringKey("RevokeEditToken")
    Endpoint<?> revokeEditToken(RevokeEditToken endpoint);
}
