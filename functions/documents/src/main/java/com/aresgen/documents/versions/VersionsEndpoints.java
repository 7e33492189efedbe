package com.aresgen.documents.versions;

import com.aresgen.http.Endpoint;
import dagger.Binds;
import dagger.Module;
import dagger.multibindings.IntoMap;
import dagger.multibindings.StringKey;

/** The endpoints of this package by the names of their functions. */
@Module
public interface VersionsEndpoints {
    @Binds
    @IntoMap
    @StringKey("DiffVersions")
    Endpoint<?> diffVersions(DiffVersions endpoint);

    @Binds
    @IntoMap
    @StringKey("GetVersion")
    Endpoint<?> getVersion(GetVersion endpoint);

    @Binds
    @IntoMap
    @StringKey("ListVersions")
    Endpoint<?> listVersions(ListVersions endpoint);

    @Binds
    @IntoMap
    @StringKey("RestoreVersion")
    Endpoint<?> restoreVersion(RestoreVersion endpoint);
}
