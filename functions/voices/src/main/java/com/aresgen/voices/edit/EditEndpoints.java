package com.aresgen.voices.edit;

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
    @StringKey("CreateVoice")
    Endpoint<?> createVoice(CreateVoice endpoint);

    @Binds
    @IntoMap
    @StringKey("DeleteVoice")
    Endpoint<?> deleteVoice(DeleteVoice endpoint);

    @Binds
    @IntoMap
    @StringKey("UpdateVoice")
    Endpoint<?> updateVoice(UpdateVoice endpoint);
}
