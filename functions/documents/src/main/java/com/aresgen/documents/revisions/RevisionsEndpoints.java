package com.aresgen.documents.revisions;

import com.aresgen.http.Endpoint;
import dagger.Binds;
import dagger.Module;
import dagger.multibindings.IntoMap;
import dagger.multibindings.StringKey;

/** The endpoints of this package by the names of their functions. */
@Module
public interface RevisionsEndpoints {
    @Binds
    @IntoMap
    @StringKey("ChangeDocument")
    Endpoint<?> changeDocument(ChangeDocument endpoint);

    @Binds
    @IntoMap
    @StringKey("ListChanges")
    Endpoint<?> listChanges(ListChanges endpoint);
}
