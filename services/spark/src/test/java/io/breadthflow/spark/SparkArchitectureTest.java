package io.breadthflow.spark;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import io.breadthflow.spark.lake.DeltaInteropIT;
import org.junit.jupiter.api.Test;

class SparkArchitectureTest {

    private static final JavaClasses SPARK = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.breadthflow.spark");

    /** Spark's writers and Hadoop's file systems: what would write beside the lake's own store. */
    private static final ArchRule WRITES_THROUGH_THE_LAKE = noClasses()
            .should()
            .dependOnClassesThat()
            .haveNameMatching("org\\.apache\\.spark\\.sql\\.(DataFrameWriter|DataFrameWriterV2|MergeIntoWriter).*")
            .orShould()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.hadoop..", "io.delta..");

    @Test
    void writesThroughTheLakeOnly() {
        WRITES_THROUGH_THE_LAKE.check(SPARK);
    }

    @Test
    void aWriterOfSparksOwnWouldBeFound() {
        JavaClasses foreign = new ClassFileImporter().importClasses(DeltaInteropIT.class);

        assertThat(WRITES_THROUGH_THE_LAKE.evaluate(foreign).hasViolation()).isTrue();
    }

    @Test
    void hasNoCircles() {
        slices().matching("io.breadthflow.(**)").should().beFreeOfCycles().check(SPARK);
    }
}
