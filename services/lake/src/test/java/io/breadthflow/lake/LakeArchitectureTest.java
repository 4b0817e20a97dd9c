package io.breadthflow.lake;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class LakeArchitectureTest {

    private static final JavaClasses LAKE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.breadthflow.lake");

    @Test
    void onlyOneRoomKnowsKernel() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.breadthflow.lake.table.delta..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.delta..")
                .check(LAKE);
    }

    @Test
    void onlyOneRoomKnowsParquet() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.breadthflow.lake.table.parquet..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.parquet..", "org.apache.hadoop..", "org.xerial..")
                .check(LAKE);
    }

    @Test
    void seamsDoNotKnowWhatIsBehindThem() {
        noClasses()
                .that()
                .resideInAnyPackage("io.breadthflow.lake.table", "io.breadthflow.lake.store")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.breadthflow.lake.table.delta..", "io.breadthflow.lake.table.parquet..")
                .check(LAKE);
    }

    @Test
    void tablesAndStoresDoNotKnowWhatABarIs() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "io.breadthflow.lake.table..", "io.breadthflow.lake.store..", "io.breadthflow.lake.quality..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.breadthflow.lake.bar..", "io.breadthflow.market..")
                .check(LAKE);
    }

    @Test
    void hasNoFrameworkAndNoEngine() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "org.apache.spark..", "java.sql..")
                .check(LAKE);
    }

    /** A replacement is planned from what a version holds; nothing else leads from one to the other. */
    @Test
    void readingKnowsNothingOfCommits() {
        noClasses()
                .that()
                .resideInAnyPackage("io.breadthflow.lake.table.delta.kernel", "io.breadthflow.lake.table.delta.read")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.breadthflow.lake.table.delta.commit", "io.breadthflow.lake.table.delta")
                .check(LAKE);
    }

    @Test
    void hasNoCircles() {
        slices().matching("io.breadthflow.lake.(**)").should().beFreeOfCycles().check(LAKE);
    }
}
