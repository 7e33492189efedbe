package com.aresgen.workspace;

import com.aresgen.lambda.edge.Family;
import com.aresgen.lambda.wiring.HttpModule;
import com.aresgen.lambda.wiring.PagingModule;
import com.aresgen.lambda.wiring.StoreModule;
import com.aresgen.workspace.audit.AuditEndpoints;
import com.aresgen.workspace.audit.IndexAudit;
import com.aresgen.workspace.keys.KeysEndpoints;
import com.aresgen.workspace.models.CatalogueModule;
import com.aresgen.workspace.models.ModelsEndpoints;
import dagger.BindsInstance;
import dagger.Component;
import jakarta.inject.Singleton;
import java.util.Map;

/** Keys, audit, usage and models: the component that makes the endpoints and the indexer of the audit log. */
@Singleton
@Component(
        modules = {
            HttpModule.class,
            StoreModule.class,
            PagingModule.class,
            CatalogueModule.class,
            KeysEndpoints.class,
            AuditEndpoints.class,
            ModelsEndpoints.class
        })
public interface WorkspaceFamily extends Family {
    IndexAudit indexAudit();

    /** Makes the component of one function: {@code environment} holds the variables of that function alone. */
    static WorkspaceFamily of(Map<String, String> environment) {
        return DaggerWorkspaceFamily.factory().create(environment);
    }

    @Component.Factory
    interface Factory {
        WorkspaceFamily create(@BindsInstance Map<String, String> environment);
    }
}
