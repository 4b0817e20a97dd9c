package io.breadthflow.platform.job.queue;

import io.breadthflow.market.digest.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Records as they are stored. Requests and step outputs come back as the same values, NaN included, which the JSON of
 * the API cannot say; results are stored as the API shows them. Fields that a later version no longer has are ignored.
 */
public final class JobJson {

    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    private final JsonMapper exact = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private final JsonMapper api;

    JobJson(JsonMapper api) {
        this.api = api;
    }

    /** The JSON that is stored of a request or a step output. */
    public String write(Record value) {
        return exact.writeValueAsString(value);
    }

    /** Reads what {@link #write} has stored. */
    public <T> T read(String json, Class<T> type) {
        return exact.readValue(json, type);
    }

    /** The JSON of the API. */
    public String show(Object value) {
        return api.writeValueAsString(value);
    }

    @Nullable
    Map<String, Object> object(@Nullable String json) {
        return json == null ? null : exact.readValue(json, OBJECT);
    }

    /** Hexadecimal SHA-256 over {@code parts}. */
    public static String sha256(String... parts) {
        MessageDigest digest = Sha256.digest();
        for (String part : parts) {
            digest.update(part.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
        }
        return Sha256.hexadecimal(digest.digest());
    }
}
