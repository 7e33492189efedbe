package com.aresgen.infra.state;

import static com.aresgen.infra.resources.SecretName.LLM;
import static com.aresgen.infra.resources.SecretName.PROBE;
import static com.aresgen.infra.resources.SecretName.SIGNING;

import com.aresgen.infra.RegionalStack;
import com.aresgen.infra.Settings;
import com.aresgen.infra.StackRegion;
import com.aresgen.infra.resources.FailureQueue;
import com.aresgen.infra.resources.LogName;
import com.aresgen.infra.resources.QueueName;
import com.aresgen.infra.resources.SecretName;
import java.util.Arrays;
import software.amazon.awscdk.App;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.logs.CfnLogGroup;
import software.amazon.awscdk.services.secretsmanager.CfnSecret;

/** A region's tables, secrets, queues and logs. Tables, secrets and logs outlive the stack; tables are protected from deletion. */
public final class StateStack extends RegionalStack {
    private final Settings settings;

    public StateStack(App app, StackRegion region, Settings settings) {
        super(app, region, "State", "Aresgen " + region + ": tables, secrets, queues, logs");
        this.settings = settings;
        setTerminationProtection(true);
        new Tables(this, settings).create();
        secret(LLM, "LLM_BASE_URL, LLM_API_KEY and LLM_MODEL of the server for models that are not on Bedrock");
        secret(PROBE, "The key with which the probe calls the API: {\"key\": \"ares_…\"}, an editor's");
        Arrays.stream(QueueName.values()).forEach(queue -> new WorkQueue(this, settings, queue));
        Arrays.stream(FailureQueue.values())
                .forEach(queue -> new SecureQueue(this, queue.id(), this, settings, queue.id()).forPeople());
        Arrays.stream(LogName.values()).forEach(this::log);
        if (settings.setsLogRole(region)) {
            new GatewayAccount(this);
        }
        new ReleaseAlarms(this);
        generated(SIGNING, "Signs the cursors of lists and the tokens of conversations");
    }

    /** 43 letters and digits, made by Secrets Manager: as hard to guess as 256 bits. */
    private void generated(SecretName name, String description) {
        CfnSecret.Builder.create(this, name.id())
                .name(name.in(home()))
                .description(description)
                .generateSecretString(CfnSecret.GenerateSecretStringProperty.builder()
                        .passwordLength(43)
                        .excludePunctuation(true)
                        .build())
                .kmsKeyId(settings.kmsKey(home()).orElse(null))
                .build()
                .applyRemovalPolicy(RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE);
    }

    /** An empty JSON object until the operator fills it in; later deployments keep the operator's value. */
    private void secret(SecretName name, String description) {
        CfnSecret.Builder.create(this, name.id())
                .name(name.in(home()))
                .description(description)
                .secretString("{}")
                .kmsKeyId(settings.kmsKey(home()).orElse(null))
                .build()
                .applyRemovalPolicy(RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE);
    }

    /** Lines outlive the stack. A failed first deployment leaves no log group, which would block the next one. */
    private void log(LogName name) {
        var group = CfnLogGroup.Builder.create(this, name.id())
                .logGroupName(name.in(home()))
                .retentionInDays(name.days())
                .kmsKeyId(settings.kmsKey(home()).orElse(null))
                .build();
        group.applyRemovalPolicy(RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE);
    }
}
