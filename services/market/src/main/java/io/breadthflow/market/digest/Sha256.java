package io.breadthflow.market.digest;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 (FIPS 180-4) as 64 lower case hexadecimal digits. */
public final class Sha256 {

    private Sha256() {}

    /** Of all {@code bytes}; of none, the digest of the empty message. */
    public static String of(byte[] bytes) {
        return hexadecimal(digest().digest(bytes));
    }

    /** Of the UTF-8 bytes of {@code text}. */
    public static String of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    /** A digest to feed piece by piece; {@link #hexadecimal} shows what it ends with. */
    public static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Two lower case digits a byte. */
    public static String hexadecimal(byte[] digest) {
        return HexFormat.of().formatHex(digest);
    }
}
