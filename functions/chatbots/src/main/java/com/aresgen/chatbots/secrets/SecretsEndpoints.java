package com.aresgen.chatbots.secrets;

import com.aresgen.http.Endpoint;
import dagger.Binds;
import dagger.Module;
import dagger.multibindings.IntoMap;
import dagger.multibindings.StringKey;

/** The endpoints of this package by the names of their functions. */
@Module
public interface SecretsEndpoints {
    @Binds
    @IntoMap
    @StringKey("RotateEmbedKey")
    Endpoint<?> rotateEmbedKey(RotateEmbedKey endpoint);

    @Binds
    @IntoMap
    @StringKey("RotateIdentitySecret")
    Endpoint<?> rotateIdentitySecret(RotateIdentitySecret endpoint);
}
