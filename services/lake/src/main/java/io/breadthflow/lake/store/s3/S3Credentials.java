package io.breadthflow.lake.store.s3;

/** Keys of a user of the store; their text never shows the secret. */
public record S3Credentials(String accessKey, String secretKey) {

    public S3Credentials {
        if (accessKey.isBlank() || secretKey.isBlank()) {
            throw new IllegalArgumentException("an access key and a secret key are needed");
        }
    }

    @Override
    public String toString() {
        return "S3Credentials[" + accessKey + "]";
    }
}
