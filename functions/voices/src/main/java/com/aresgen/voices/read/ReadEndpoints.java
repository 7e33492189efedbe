package com.aresgen.voices.read;

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
    @StringKey("CheckVoice")
    Endpoint<?> checkVoice(CheckVoice endpoint);

    @Binds
    @IntoMap
    @StringKey("GetVoice")
    Endpoint<?> getVoice(GetVoice endpoint);

    @Binds
    @IntoMap
    @StringKey("ListVoices")
    Endpoint<?> listVoices(ListVoices endpoint);
}
