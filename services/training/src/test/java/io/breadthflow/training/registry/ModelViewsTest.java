package io.breadthflow.training.registry;

import static org.assertj.core.api.Assertions.assertThat;

import io.breadthflow.platform.registry.RegisteredModel;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ModelViewsTest {

    @Test
    void aVersionIsShownWithItsAliasesAndWithoutItsPath() {
        RegisteredModel model = new RegisteredModel(
                "direction",
                3,
                new RegisteredModel.Origin("00112233445566ff", "next_day_direction"),
                new RegisteredModel.Input("equities-daily", "1a2b3c4d", List.of("rsi_14", "return_1")),
                new RegisteredModel.Bytes("models/direction/00112233445566ff/model.ubj", "00ff"),
                List.of("champion", "shadow"),
                Instant.parse("2026-12-01T03:04:05Z"));

        assertThat(JsonMapper.builder().build().writeValueAsString(ModelViews.of(model)))
                .isEqualTo("""
                {"name":"direction","version":3,"runId":"00112233445566ff","label":"next_day_direction",\
                "featureSet":"equities-daily","featureSetHash":"1a2b3c4d","features":["rsi_14","return_1"],\
                "sha256":"00ff","aliases":["champion","shadow"],"createdAt":"2026-12-01T03:04:05Z"}""");
    }
}
