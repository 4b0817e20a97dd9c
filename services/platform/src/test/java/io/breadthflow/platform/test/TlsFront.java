package io.breadthflow.platform.test;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** An encrypted front of a server, with a new certificate that no JDK knows: what it is sent it passes on in the clear. */
public final class TlsFront implements AutoCloseable {

    private static final char[] PASSWORD = "changeit".toCharArray();

    private final URI server;
    private final Path folder;
    private final ServerSocket listening;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger accepted = new AtomicInteger();

    private TlsFront(URI server, Path folder, ServerSocket listening) {
        this.server = server;
        this.folder = folder;
        this.listening = listening;
    }

    /** A front of {@code server}, which speaks HTTP; its certificate is made in {@code folder}. */
    public static TlsFront of(URI server, Path folder) throws IOException, InterruptedException {
        String keys = folder.resolve("front.p12").toString();
        keytool(
                "-genkeypair",
                "-alias",
                "front",
                "-keyalg",
                "EC",
                "-dname",
                "CN=front",
                "-ext",
                "san=ip:127.0.0.1",
                "-keystore",
                keys);
        keytool(
                "-exportcert",
                "-rfc",
                "-alias",
                "front",
                "-keystore",
                keys,
                "-file",
                certificate(folder).toString());
        TlsFront front = new TlsFront(server, folder, listen(Path.of(keys)));
        front.start(front::accept);
        return front;
    }

    public URI uri() {
        return URI.create("https://127.0.0.1:" + listening.getLocalPort());
    }

    /** PEM file of what clients have to trust. */
    public Path certificate() {
        return certificate(folder);
    }

    private static Path certificate(Path folder) {
        return folder.resolve("front.pem");
    }

    /** How many connections clients have made. */
    public int connections() {
        return accepted.get();
    }

    private static void keytool(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(List.of(arguments));
        command.addAll(List.of("-storepass", new String(PASSWORD)));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
            throw new AssertionError(Arrays.toString(arguments) + ": " + said);
        }
    }

    private static ServerSocket listen(Path keys) throws IOException {
        try (InputStream in = Files.newInputStream(keys)) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(in, PASSWORD);
            KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            factory.init(store, PASSWORD);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(factory.getKeyManagers(), null, null);
            return context.getServerSocketFactory().createServerSocket(0, 64, InetAddress.getLoopbackAddress());
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private void accept() throws IOException {
        while (true) {
            Socket client = listening.accept();
            open.add(client);
            accepted.incrementAndGet();
            start(() -> connect(client));
        }
    }

    private void connect(Socket client) throws IOException {
        Socket behind = new Socket(server.getHost(), server.getPort());
        open.add(behind);
        start(() -> copy(behind, client));
        copy(client, behind);
    }

    /** Until one of them closes, which closes the other. */
    private void copy(Socket from, Socket to) throws IOException {
        try (from;
                to;
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            in.transferTo(out);
        } finally {
            open.remove(from);
            open.remove(to);
        }
    }

    private interface Work {
        void run() throws IOException;
    }

    private void start(Work work) {
        Thread thread = new Thread(
                () -> {
                    try {
                        work.run();
                    } catch (IOException e) {
                        // A connection that breaks, or the end.
                    }
                },
                "tls front");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        try {
            listening.close();
            for (Socket socket : open) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
