package io.breadthflow.standalone;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import io.breadthflow.lake.table.CommitListener;
import io.breadthflow.lake.table.Lake;
import io.breadthflow.lake.table.delta.DeltaLake;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.stereotype.Component;

/** Which door leads where: the rules that hold for everything that runs in a standalone instance. */
class ArchitectureTest {

    private static final String ROOT = "io.breadthflow.";
    private static final List<String> SERVICES = List.of("ingestion", "features", "training", "serving");

    private static final ArchRule OPENS_THE_LAKE = noClasses()
            .that()
            .resideOutsideOfPackages(ROOT + "lake..", ROOT + "platform.lake..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(ROOT + "lake.table.delta..");

    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains("-tests.jar"))
            .importPackages("io.breadthflow");

    @ParameterizedTest
    @ValueSource(strings = {"ingestion", "features", "training", "serving"})
    void servicesNeverDependOnServices(String service) {
        String[] others = SERVICES.stream()
                .filter(other -> !other.equals(service))
                .map(other -> ROOT + other + "..")
                .toArray(String[]::new);
        noClasses()
                .that()
                .resideInAPackage(ROOT + service + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others)
                .because("services meet in tables, never in calls (ADR 1)")
                .check(PRODUCT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ingestion", "features", "training", "serving"})
    void aServiceKnowsNoRequestOfAnother(String service) {
        String[] others = SERVICES.stream()
                .filter(other -> !other.equals(service))
                .map(other -> ROOT + "contracts.api." + other + "..")
                .toArray(String[]::new);
        noClasses()
                .that()
                .resideInAPackage(ROOT + service + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others)
                .because("what follows what is said in documents, not in code (ADR 21)")
                .check(PRODUCT);
    }

    @Test
    void theMathsKnowsNoFramework() {
        noClasses()
                .that()
                .resideInAnyPackage(ROOT + "market..", ROOT + "learning..", ROOT + "contracts..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.springframework..", "org.apache.spark..", "io.delta..", "java.sql..", "java.net.http..")
                .because("the maths sits below everything (ADR 2)")
                .check(PRODUCT);
    }

    @Test
    void onlyTheLakeKnowsDelta() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + "lake..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.delta..", "org.apache.parquet..", "org.apache.hadoop..")
                .check(PRODUCT);
    }

    /** Everything else gets a lake in the hands of a service, which writes the service's tables only. */
    @Test
    void onlyThePlatformOpensTheLake() {
        OPENS_THE_LAKE.check(PRODUCT);
    }

    @Test
    void aServiceThatOpensTheLakeItselfWouldBeFound() {
        JavaClasses planted = new ClassFileImporter().importClasses(LakeOpener.class);

        assertThat(OPENS_THE_LAKE.evaluate(planted).hasViolation()).isTrue();
    }

    private static final class LakeOpener implements Function<Path, Lake> {
        @Override
        public Lake apply(Path folder) {
            return DeltaLake.open(folder, CommitListener.none(), Clock.systemUTC());
        }
    }

    @Test
    void roomsHaveNoCircles() {
        slices().matching(ROOT + "(**)").should().beFreeOfCycles().check(PRODUCT);
    }

    @Test
    void onlyTheEdgeShowsRunsAndModels() {
        noClasses()
                .that()
                .resideInAnyPackage(ROOT + "platform..", ROOT + "training..", ROOT + "serving..")
                .and()
                .haveNameNotMatching(".*(Controller|Handler|Views)(\\$.*)?")
                .should()
                .dependOnClassesThat(
                        resideInAPackage(ROOT + "contracts.api.training").and(nameMatching(".*View(\\$.*)?")))
                .because("what is shown is neither stored nor computed with (ADR 22)")
                .check(PRODUCT);
    }

    @Test
    void beansAreListedNotFound() {
        noClasses().should().beAnnotatedWith(ComponentScan.class).check(PRODUCT);
        noClasses().should().beAnnotatedWith(Component.class).check(PRODUCT);
        noFields().should().beAnnotatedWith(Value.class).check(PRODUCT);
        NO_CLASSES_SHOULD_USE_FIELD_INJECTION.check(PRODUCT);
    }

    @Test
    void nothingPrintsToStandardStreams() {
        NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(PRODUCT);
        NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING.check(PRODUCT);
    }

    @Test
    void namesSayWhatAClassIs() {
        classes()
                .should()
                .haveNameNotMatching(".*(Manager|Helper|Utils?|Common|Impl|Base|Processor)$")
                .check(PRODUCT);
    }

    @Test
    void everyPackageIsNullMarked() {
        assertThat(PRODUCT.stream()
                        .map(type -> type.getPackage())
                        .distinct()
                        .filter(room ->
                                room.tryGetAnnotationOfType(NullMarked.class).isEmpty())
                        .map(JavaPackage::getName))
                .isEmpty();
    }
}
