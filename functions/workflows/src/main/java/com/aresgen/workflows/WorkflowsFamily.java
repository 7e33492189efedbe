package com.aresgen.workflows;

import com.aresgen.lambda.edge.Family;
import com.aresgen.lambda.wiring.HttpModule;
import com.aresgen.lambda.wiring.PagingModule;
import com.aresgen.lambda.wiring.StoreModule;
import com.aresgen.workflows.calls.HttpCalls;
import com.aresgen.workflows.edit.EditEndpoints;
import com.aresgen.workflows.machine.StepFunctionsClient;
import com.aresgen.workflows.read.ReadEndpoints;
import com.aresgen.workflows.runs.RunsEndpoints;
import com.aresgen.workflows.schema.SchemaEndpoints;
import com.aresgen.workflows.signing.SigningEndpoints;
import com.aresgen.workflows.steps.AdvanceRun;
import com.aresgen.workflows.steps.AskApproval;
import com.aresgen.workflows.steps.CallSteps;
import com.aresgen.workflows.steps.ReapExecution;
import com.aresgen.workflows.steps.StepsModule;
import com.aresgen.workflows.steps.SweepRuns;
import dagger.BindsInstance;
import dagger.Component;
import jakarta.inject.Singleton;
import java.util.Map;

/** Workflows: the component that makes its endpoints. */
@Singleton
@Component(
        modules = {
            HttpModule.class,
            StoreModule.class,
            PagingModule.class,
            ReaderModule.class,
            ReadEndpoints.class,
            EditEndpoints.class,
            SchemaEndpoints.class,
            SigningEndpoints.class,
            RunsEndpoints.class,
            StepsModule.class
        })
public interface WorkflowsFamily extends Family {
    AdvanceRun advanceRun();

    CallSteps callSteps();

    HttpCalls httpCalls();

    AskApproval askApproval();

    SweepRuns sweepRuns();

    ReapExecution reapExecution();

    @Override
    StepFunctionsClient executions();

    /** Makes the component of one function: {@code environment} holds the variables of that function alone. */
    static WorkflowsFamily of(Map<String, String> environment) {
        return DaggerWorkflowsFamily.factory().create(environment);
    }

    @Component.Factory
    interface Factory {
        WorkflowsFamily create(@BindsInstance Map<String, String> environment);
    }
}
