package com.aresgen.documents.suggestions;

import com.aresgen.http.Endpoint;
import dagger.Binds;
import dagger.Module;
import dagger.multibindings.IntoMap;
import dagger.multibindings.StringKey;

/** The endpoints of this package by the names of their functions. */
@Module
public interface SuggestionsEndpoints {
    @Binds
    @IntoMap
    @StringKey("AcceptSuggestion")
    Endpoint<?> acceptSuggestion(AcceptSuggestion endpoint);

    @Binds
    @IntoMap
    @StringKey("ListSuggestions")
    Endpoint<?> listSuggestions(ListSuggestions endpoint);

    @Binds
    @IntoMap
    @StringKey("RejectSuggestion")
    Endpoint<?> rejectSuggestion(RejectSuggestion endpoint);
}
