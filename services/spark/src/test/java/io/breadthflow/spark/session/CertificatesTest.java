package io.breadthflow.spark.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.breadthflow.contracts.error.ErrorCode;
import io.breadthflow.contracts.error.PlatformException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CertificatesTest {

    private final Properties before = (Properties) System.getProperties().clone();

    @TempDir
    private Path folder;

    @AfterEach
    void trustWhatWasTrusted() {
        System.setProperties(before);
    }

    @Test
    void areTrustedBesideThoseOfTheJdk() throws Exception {
        List<X509Certificate> usual = trusted();
        Certificates own = Certificates.load(certificateOf("store"));

        own.trust();

        assertThat(trusted())
                .containsAll(usual)
                .hasSize(usual.size() + 1)
                .extracting(certificate -> certificate.getSubjectX500Principal().getName())
                .contains("CN=store");
    }

    @Test
    void areTrustedOnceAndBesideOthers() throws Exception {
        Certificates one = Certificates.load(certificateOf("one"));
        one.trust();
        String store = System.getProperty("javax.net.ssl.trustStore");
        one.trust();
        assertThat(System.getProperty("javax.net.ssl.trustStore")).isEqualTo(store);

        Certificates.load(certificateOf("other")).trust();

        assertThat(trusted())
                .extracting(certificate -> certificate.getSubjectX500Principal().getName())
                .contains("CN=one", "CN=other");
    }

    @Test
    void aFileThatHasNoneOrIsNotThereIsRefused() throws IOException {
        assertRefused(Files.createFile(folder.resolve("empty.pem")), "it has none");
        assertRefused(Files.writeString(folder.resolve("text.pem"), "no certificate"), "Exception");
        assertRefused(folder.resolve("missing.pem"), "NoSuchFileException");
    }

    private static void assertRefused(Path file, String why) {
        assertThatThrownBy(() -> Certificates.load(file))
                .isInstanceOfSatisfying(
                        PlatformException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.ILLEGAL_STATE))
                .hasMessageContaining(file.toString())
                .hasMessageContaining(why)
                .hasMessageContaining("breadthflow.lake.s3.ca-certificate");
    }

    private static List<X509Certificate> trusted() throws GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init((KeyStore) null);
        return List.of(((X509TrustManager) factory.getTrustManagers()[0]).getAcceptedIssuers());
    }

    /** A new certificate that signs itself. */
    private Path certificateOf(String name) throws Exception {
        Path pem = folder.resolve(name + ".pem");
        String store = folder.resolve(name + ".p12").toString();
        keytool("-genkeypair", "-alias", "a", "-keyalg", "EC", "-dname", "CN=" + name, "-keystore", store);
        keytool("-exportcert", "-rfc", "-alias", "a", "-file", pem.toString(), "-keystore", store);
        return pem;
    }

    private static void keytool(String... arguments) throws Exception {
        List<String> command = new java.util.ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
        command.addAll(List.of(arguments));
        command.addAll(List.of("-storepass", "changeit"));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
    }
}
