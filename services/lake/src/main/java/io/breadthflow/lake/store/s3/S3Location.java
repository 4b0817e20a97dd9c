package io.breadthflow.lake.store.s3;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Location of the objects: {@code s3://bucket} or {@code s3://bucket/prefix}.
 *
 * @param bucket name of the bucket
 * @param prefix what every key starts with: empty, or ending in {@code /}
 */
public record S3Location(String bucket, String prefix) {

    private static final Pattern URI = Pattern.compile("s3://([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])(?:/(.*))?");

    /** Reads a location; throws {@link IllegalArgumentException} for anything but {@code s3://bucket[/prefix]}. */
    public static S3Location parse(String uri) {
        Matcher matcher = URI.matcher(uri);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "'" + uri + "' is not s3://bucket[/prefix]; names of buckets have 3 to 63 "
                            + "lower-case letters, digits, dots and hyphens");
        }
        String path = matcher.group(2) == null ? "" : matcher.group(2).replaceAll("/+$", "");
        return new S3Location(matcher.group(1), path.isEmpty() ? "" : path + "/");
    }

    /** True when {@code root} names a place on S3. */
    public static boolean isS3(String root) {
        return root.startsWith("s3:");
    }

    String key(String path) {
        return prefix + path;
    }

    String path(String key) {
        return key.substring(prefix.length());
    }

    /** As a URI that ends in a slash. */
    @Override
    public String toString() {
        return "s3://" + bucket + "/" + prefix;
    }
}
