package io.breadthflow.spark.session;

import java.util.Map;

/**
 * Location of the tables as Spark names it.
 *
 * @param root {@code file:///folder} or {@code s3a://bucket/prefix}, without a slash at its end
 */
public record LakeLocation(String root) {

    private static final String ROOT = "BREADTHFLOW_LAKE_ROOT";
    private static final String S3 = "s3://";

    /** The lake that {@code environment} names. */
    public static LakeLocation of(Map<String, String> environment) {
        String root = environment.get(ROOT);
        if (root == null) {
            throw new IllegalArgumentException(ROOT + " is not set: the service that starts a driver names the lake");
        }
        String bare = root.replaceFirst("/+$", "");
        return new LakeLocation(bare.startsWith(S3) ? "s3a://" + bare.substring(S3.length()) : bare);
    }

    /** Folder of the table {@code name}. */
    public String table(String name) {
        return root + "/tables/" + name;
    }
}
