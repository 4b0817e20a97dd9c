package io.breadthflow.lake.store.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class S3LocationTest {

    @Test
    void readsBucketAndPrefix() {
        assertThat(S3Location.parse("s3://lake")).isEqualTo(new S3Location("lake", ""));
        assertThat(S3Location.parse("s3://lake/")).isEqualTo(new S3Location("lake", ""));
        assertThat(S3Location.parse("s3://lake/a/b/")).isEqualTo(new S3Location("lake", "a/b/"));
        assertThat(S3Location.parse("s3://lake/a").toString()).isEqualTo("s3://lake/a/");
    }

    @Test
    void refusesEverythingElse() {
        for (String uri : List.of("s3:lake", "s3://", "s3://L", "s3://Lake/x", "s3a://lake", "/lake")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> S3Location.parse(uri))
                    .withMessageContaining(uri);
        }
    }

    @Test
    void theSecretIsNeverShown() {
        assertThat(new S3Credentials("user", "do-not-tell").toString()).doesNotContain("do-not-tell");
        assertThatIllegalArgumentException().isThrownBy(() -> new S3Credentials("", "x"));
    }
}
