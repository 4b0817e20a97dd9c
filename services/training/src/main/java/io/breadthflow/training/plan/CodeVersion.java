package io.breadthflow.training.plan;

import io.breadthflow.market.digest.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.io.support.ResourcePatternResolver;

/**
 * The code that makes a model, as {@code <project version>+<hash>}: the hash is over the class files of {@code market},
 * {@code learning} and {@code training} as they run. It names the content itself, so it also tells apart builds of an
 * unclean working tree and is the same for a folder of classes, a jar, and a jar inside a jar.
 */
public record CodeVersion(String value) {
    private static final String ROOT = "io/breadthflow/";
    private static final String[] MODULES = {"market", "learning", "training"};
    private static final int HASH_BYTES = 8;

    /** Reads the classes of this process. */
    public static CodeVersion ofRunningCode() {
        try {
            return new CodeVersion(projectVersion() + "+" + hash(classes()));
        } catch (IOException e) {
            throw new UncheckedIOException("The classes of the platform cannot be read to tell their version", e);
        }
    }

    private static Map<String, Resource> classes() throws IOException {
        ResourcePatternResolver resolver = new PathMatchingResourcePatternResolver();
        Map<String, Resource> byName = new TreeMap<>();
        for (String module : MODULES) {
            for (Resource resource : resolver.getResources("classpath*:" + ROOT + module + "/**/*.class")) {
                String url = resource.getURL().toString();
                byName.putIfAbsent(url.substring(url.lastIndexOf(ROOT)), resource);
            }
        }
        return byName;
    }

    private static String hash(Map<String, Resource> classes) throws IOException {
        MessageDigest digest = Sha256.digest();
        for (Map.Entry<String, Resource> entry : classes.entrySet()) {
            digest.update(entry.getKey().getBytes(StandardCharsets.UTF_8));
            digest.update(entry.getValue().getContentAsByteArray());
        }
        return HexFormat.of().formatHex(digest.digest(), 0, HASH_BYTES);
    }

    private static String projectVersion() throws IOException {
        Properties build = new Properties();
        try (InputStream in = Objects.requireNonNull(CodeVersion.class.getResourceAsStream("build.properties"))) {
            build.load(in);
        }
        return build.getProperty("version");
    }

    @Override
    public String toString() {
        return value;
    }
}
