package io.breadthflow.features.feast;

import static org.assertj.core.api.Assertions.assertThat;

import io.breadthflow.features.ToyFeatures;
import io.breadthflow.market.catalogue.Catalogue;
import io.breadthflow.market.feature.FeatureSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class FeastRepositoryTest {

    private static final Path CHECKED_IN = Path.of("feast");
    private static final Path GENERATED = Path.of("target/feast");

    @Test
    void whatIsCheckedInIsWhatTheCatalogueSays() throws IOException {
        Map<String, String> files = FeastRepository.files(Catalogue.sets());
        Files.createDirectories(GENERATED);
        for (Map.Entry<String, String> file : files.entrySet()) {
            Files.writeString(GENERATED.resolve(file.getKey()), file.getValue());
        }

        assertThat(files)
                .allSatisfy((name, content) -> assertThat(CHECKED_IN.resolve(name))
                        .as("copy services/features/%s to services/features/%s", GENERATED.resolve(name), CHECKED_IN)
                        .content()
                        .isEqualTo(content));
    }

    @Test
    void everyOutputIsADoubleAndOurOwnColumnsAreWhole() {
        FeatureSet set = ToyFeatures.SET;

        String python = FeastRepository.files(List.of(set)).values().stream()
                .filter(content -> content.contains("FeatureView("))
                .findFirst()
                .orElseThrow();

        assertThat(set.outputs())
                .allSatisfy(output -> assertThat(python).contains("Field(name=\"" + output + "\", dtype=Float64)"));
        assertThat(python)
                .contains("Field(name=\"event_time\", dtype=Int64)")
                .contains("Field(name=\"available_at\", dtype=Int64)")
                .contains("Field(name=\"table_version\", dtype=Int64)")
                .contains("name=\"" + set.name().replace('-', '_') + "_" + set.hash() + "\"");
    }
}
