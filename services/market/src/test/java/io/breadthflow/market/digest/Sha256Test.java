package io.breadthflow.market.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.junit.jupiter.api.Test;

/** Expected values: FIPS 180-4 examples, as published by NIST. */
class Sha256Test {

    private static final String ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @Test
    void digestsText() {
        assertThat(Sha256.of("abc")).isEqualTo(ABC);
    }

    @Test
    void digestsNothing() {
        assertThat(Sha256.of(new byte[0]))
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }

    @Test
    void digestsPieceByPiece() {
        MessageDigest digest = Sha256.digest();
        digest.update("ab".getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 'c');
        assertThat(Sha256.hexadecimal(digest.digest())).isEqualTo(ABC);
    }
}
