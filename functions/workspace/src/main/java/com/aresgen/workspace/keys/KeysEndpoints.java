package com.aresgen.workspace.keys;

import com.aresgen.http.Endpoint;
import dagger.Binds;
import dagger.Module;
import dagger.multibindings.IntoMap;
import dagger.multibindings.StringKey;

/** The endpoints of this package by the names of their functions. */
@Module
public interface KeysEndpoints {
    @Binds
    @IntoMap
    @StringKey("CreateKey")
    Endpoint<?> createKey(CreateKey endpoint);

    @Binds
    @IntoMap
    @StringKey("GetCurrentKey")
    Endpoint<?> getCurrentKey(GetCurrentKey endpoint);

    @Binds
    @IntoMap
    @StringKey("GetKey")
    Endpoint<?> getKey(GetKey endpoint);

    @Binds
    @IntoMap
    @StringKey("ListKeys")
    Endpoint<?> listKeys(ListKeys endpoint);

    @Binds
    @IntoMap
    @StringKey("RevokeKey")
    Endpoint<?> revokeKey(RevokeKey endpoint);

    @Binds
    @IntoMap
    @StringKey("RotateKey")
    Endpoint<?> rotateKey(RotateKey endpoint);

    @Binds
    @IntoMap
    @StringKey("UpdateKey")
    Endpoint<?> updateKey(UpdateKey endpoint);
}
