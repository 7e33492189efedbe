package com.aresgen.local;

import com.aresgen.http.values.Region;
import com.aresgen.store.TableNames;
import java.util.Arrays;
import java.util.Locale;

/** A region by its name for callers, with its AWS name; as in the cloud, the two share nothing. */
public enum LocalRegion {
    EU("eu-west-1"),
    US("us-east-1");

    /** The account in every ARN: a fixed number, since local mode has no account. */
    public static final String ACCOUNT = "000000000000";

    private final String awsName;

    LocalRegion(String awsName) {
        this.awsName = awsName;
    }

    static LocalRegion of(String code) {
        return Arrays.stream(values())
                .filter(region -> region.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new StartRefused("--region takes eu or us, not " + code + "."));
    }

    public String awsName() {
        return awsName;
    }

    /** {@code eu}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The prefix of the names of this region's stacks. */
    public String stackPrefix() {
        return stackPrefix("");
    }

    /** As above, of the deployment with this name; the first one of an account may be unnamed. */
    private String stackPrefix(String stage) {
        return "AresGen-" + (stage.isEmpty() ? "" : stage + "-") + name() + "-";
    }

    /** The table with workspaces and keys, which an operator writes to. */
    public String keysTable() {
        return tables().keys();
    }

    /** The physical names that the template gives to this region's tables: {@code AresGen-EU-Keys}. */
    public TableNames tables() {
        return tables("");
    }

    /** As above, of the deployment with this name. */
    TableNames tables(String stage) {
        return new TableNames(variable -> stackPrefix(stage)
                + variable.charAt(0)
                + variable.substring(1, variable.length() - "_TABLE".length()).toLowerCase(Locale.ROOT));
    }

    /** The secret with the server for models that are not on Bedrock. */
    String modelServerSecret() {
        return stackPrefix() + "Llm";
    }

    /** This region as API keys name it. */
    public Region home() {
        return Region.valueOf(name());
    }

    public String arn(String service, String resource) {
        return "arn:aws:" + service + ":" + awsName + ":" + ACCOUNT + ":" + resource;
    }
}
