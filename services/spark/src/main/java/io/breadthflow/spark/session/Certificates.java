package io.breadthflow.spark.session;

import io.breadthflow.contracts.error.ErrorCode;
import io.breadthflow.contracts.error.PlatformException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/**
 * Certificates that a lake on S3 is trusted by, beside those of the JDK.
 *
 * @param pem one or more, as text
 */
record Certificates(String pem) {

    private static final String STORE = "javax.net.ssl.trustStore";
    private static final String TYPE = "PKCS12";
    /** Nothing in the store is secret, but the JDK reads none without a password. */
    private static final String PASSWORD = "public";

    /** Those of a file; {@code ILLEGAL_STATE} when it has none. */
    static Certificates load(Path file) {
        try {
            Certificates read = new Certificates(Files.readString(file));
            if (read.parse().isEmpty()) {
                throw unreadable(file, "it has none", null);
            }
            return read;
        } catch (IOException | GeneralSecurityException e) {
            throw unreadable(file, e.toString(), e);
        }
    }

    private static PlatformException unreadable(Path file, String why, @Nullable Exception cause) {
        return new PlatformException(
                ErrorCode.ILLEGAL_STATE,
                "The Spark driver cannot read certificates of the lake from " + file + ": " + why
                        + ". breadthflow.lake.s3.ca-certificate names a PEM file that the driver, which runs beside the"
                        + " service, can read.",
                cause);
    }

    private List<Certificate> parse() throws GeneralSecurityException {
        return List.copyOf(CertificateFactory.getInstance("X.509")
                .generateCertificates(new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII))));
    }

    /**
     * Makes this process trust them, in every connection that is made from now on by a client that has no trust store of
     * its own. What it trusts already stays.
     */
    void trust() {
        try {
            List<Certificate> all = new ArrayList<>(trusted());
            List<Certificate> own = parse();
            if (!all.containsAll(own)) {
                all.addAll(own);
                System.setProperty(STORE, write(all).toString());
                System.setProperty(STORE + "Type", TYPE);
                System.setProperty(STORE + "Password", PASSWORD);
            }
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("the certificates of the lake cannot be trusted: " + e.getMessage(), e);
        }
    }

    private static List<Certificate> trusted() throws GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init((KeyStore) null);
        List<Certificate> certificates = new ArrayList<>();
        for (TrustManager manager : factory.getTrustManagers()) {
            if (manager instanceof X509TrustManager trust) {
                certificates.addAll(List.of(trust.getAcceptedIssuers()));
            }
        }
        return certificates;
    }

    private static Path write(List<Certificate> certificates) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance(TYPE);
        store.load(null, null);
        for (int i = 0; i < certificates.size(); i++) {
            store.setCertificateEntry(Integer.toString(i), certificates.get(i));
        }
        Path file = Files.createTempFile("lake-trust-", ".p12");
        file.toFile().deleteOnExit();
        try (OutputStream out = Files.newOutputStream(file)) {
            store.store(out, PASSWORD.toCharArray());
        }
        return file;
    }
}
