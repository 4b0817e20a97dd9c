package io.breadthflow.platform.lake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class LakePropertiesTest {

    @Test
    void theLakeIsAFolderByDefault() {
        assertThat(bind(Map.of())).isEqualTo(new LakeProperties("data/lake"));
    }

    @Test
    void everyPropertyHasItsName() {
        assertThat(bind(Map.of("breadthflow.lake.root", "/tmp/x"))).isEqualTo(new LakeProperties("/tmp/x"));
    }

    @Test
    void pathsAndFileUrisNameTheSameFolder() {
        assertThat(new LakeProperties("file:///tmp/x").folder())
                .isEqualTo(new LakeProperties("/tmp/x").folder())
                .isEqualTo(Path.of("/tmp/x"));
    }

    @Test
    void aStoreThatIsNotOnDiskIsRefused() {
        assertThatThrownBy(() -> new LakeProperties("s3://bucket/lake").folder())
                .hasMessageContaining("only folders and file: URIs");
    }

    private static LakeProperties bind(Map<String, String> values) {
        return new Binder(new MapConfigurationPropertySource(values))
                .bindOrCreate("breadthflow.lake", LakeProperties.class);
    }
}
