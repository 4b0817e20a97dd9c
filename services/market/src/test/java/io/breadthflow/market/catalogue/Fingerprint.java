package io.breadthflow.market.catalogue;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The first 8 bytes of the SHA-256 over the bits of numbers, every NaN counting as the same one. */
final class Fingerprint {

    private Fingerprint() {}

    static String of(double[][] rows) throws NoSuchAlgorithmException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        ByteBuffer bits = ByteBuffer.allocate(Double.BYTES);
        for (double[] row : rows) {
            for (double value : row) {
                digest.update(bits.putLong(0, Double.doubleToLongBits(value)).array());
            }
        }
        return HexFormat.of().formatHex(digest.digest(), 0, 8);
    }
}
