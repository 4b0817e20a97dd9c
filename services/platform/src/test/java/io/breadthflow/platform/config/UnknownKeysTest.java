package io.breadthflow.platform.config;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.BindHandler;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class UnknownKeysTest {

    @Test
    void keysThatARecordReadsAreKnownWhetherGivenOrNot() {
        assertThatCode(() -> start(given("breadthflow.lake.root", "x"))).doesNotThrowAnyException();
        assertThatCode(() -> start(given("breadthflow.lake.max-files", "7"))).doesNotThrowAnyException();
    }

    @Test
    void entriesOfAMapAreKnown() {
        assertThatCode(() -> start(given("breadthflow.lake.labels.any", "x"))).doesNotThrowAnyException();
    }

    @Test
    void aMisspelledKeyStopsTheStart() {
        assertThatThrownBy(() -> start(given("breadthflow.lake.rot", "x")))
                .hasMessage("The configuration key 'breadthflow.lake.rot' does not exist."
                        + " Did you mean 'breadthflow.lake.root'?");
    }

    @Test
    void keysOfOthersAreNoneOfOurBusiness() {
        assertThatCode(() -> start(given("spring.lake.rot", "x"))).doesNotThrowAnyException();
    }

    @Test
    void variablesMayNameKeysWithoutTheirDashes() {
        assertThatCode(() -> start(variable("BREADTHFLOW_LAKE_MAXFILES", "7"))).doesNotThrowAnyException();
        assertThatCode(() -> start(variable("BREADTHFLOW_LAKE_MAX_FILES", "7"))).doesNotThrowAnyException();
    }

    @Test
    void variablesOfTheLauncherAreLetBe() {
        for (String name : new String[] {"BREADTHFLOW_DATA", "BREADTHFLOW_TOOLS", "BREADTHFLOW_SERVING_URL"}) {
            assertThatCode(() -> start(variable(name, "x"))).doesNotThrowAnyException();
        }
    }

    @Test
    void variablesOfTheTestsAreLetBe() {
        assertThatCode(() -> start(variable("BREADTHFLOW_TEST_POSTGRES_URL", "x")))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> start(given("breadthflow.test.postgres.url", "x")))
                .hasMessageContaining("'breadthflow.test.postgres.url' does not exist");
    }

    @Test
    void anyOtherVariableStopsTheStart() {
        assertThatThrownBy(() -> start(variable("BREADTHFLOW_LAKE_ROT", "x")))
                .hasMessageContaining("'breadthflow.lake.rot' does not exist");
    }

    private static PropertySource<?> given(String key, String value) {
        return new MapPropertySource("given", Map.of(key, value));
    }

    private static PropertySource<?> variable(String name, String value) {
        return new SystemEnvironmentPropertySource("systemEnvironment", Map.of(name, value));
    }

    private static void start(PropertySource<?> source) {
        StandardEnvironment environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .forEach(other -> environment.getPropertySources().remove(other.getName()));
        environment.getPropertySources().addFirst(source);
        ConfigurationPropertySources.attach(environment);
        KnownKeys known = new KnownKeys();
        Binder.get(environment).bind("breadthflow.lake", Bindable.of(Settings.class), known.apply(BindHandler.DEFAULT));
        new UnknownKeys(environment, known).afterSingletonsInstantiated();
    }

    /** Settings as a configuration record has them. */
    record Settings(String root, int maxFiles, Map<String, String> labels) {}
}
