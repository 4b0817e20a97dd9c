package io.breadthflow.learning;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class LearningArchitectureTest {

    private static final JavaClasses MODULE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.breadthflow.learning");

    @Test
    void usesTheMarketAndNoFramework() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "org.jspecify..",
                        "io.breadthflow.market..",
                        "io.breadthflow.learning..",
                        "ml.dmlc.xgboost4j.java..")
                .check(MODULE);
    }

    @Test
    void onlyTheModelRoomKnowsXGBoost() {
        classes()
                .that()
                .resideOutsideOfPackage("io.breadthflow.learning.model..")
                .should()
                .onlyDependOnClassesThat()
                .resideOutsideOfPackage("ml.dmlc..")
                .check(MODULE);
    }

    @Test
    void roomsDoNotGoInCircles() {
        slices().matching("io.breadthflow.(**)").should().beFreeOfCycles().check(MODULE);
    }
}
