package io.breadthflow.platform;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.Clock;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Repository;
import org.springframework.stereotype.Service;
import org.springframework.validation.annotation.Validated;

class PlatformArchitectureTest {

    private static final JavaClasses PLATFORM = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.breadthflow.platform");

    @Test
    void beansAreListedAndNotScanned() {
        noClasses()
                .should()
                .beAnnotatedWith(Component.class)
                .orShould()
                .beAnnotatedWith(Service.class)
                .orShould()
                .beAnnotatedWith(Repository.class)
                .orShould()
                .beAnnotatedWith(ComponentScan.class)
                .orShould()
                .beAnnotatedWith(SpringBootApplication.class)
                .check(PLATFORM);
    }

    @Test
    void nothingIsInjectedIntoFields() {
        NO_CLASSES_SHOULD_USE_FIELD_INJECTION.check(PLATFORM);
        noClasses().should().dependOnClassesThat().areAssignableTo(Value.class).check(PLATFORM);
    }

    @Test
    void configurationRecordsAreValidated() {
        classes()
                .that()
                .areAnnotatedWith(ConfigurationProperties.class)
                .should()
                .beRecords()
                .andShould()
                .beAnnotatedWith(Validated.class)
                .check(PLATFORM);
    }

    @Test
    void neitherJpaNorJavaSerialisationIsUsed() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.persistence..", "org.hibernate.orm..", "io.delta..")
                .check(PLATFORM);
        noClasses()
                .should()
                .dependOnClassesThat()
                .areAssignableTo(ObjectInputStream.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(ObjectOutputStream.class)
                .check(PLATFORM);
    }

    @Test
    void sparkIsOnlyStartedAndNeverCalled() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.breadthflow.platform.spark")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.spark..")
                .check(PLATFORM);
        noClasses()
                .should()
                .dependOnClassesThat(
                        resideInAPackage("org.apache.spark..").and(not(resideInAPackage("org.apache.spark.launcher"))))
                .check(PLATFORM);
    }

    @Test
    void timeComesFromTheClockThatWasGiven() {
        noClasses().should().callMethod(Instant.class, "now").check(PLATFORM);
        noClasses()
                .that()
                .doNotHaveSimpleName("PlatformConfiguration")
                .should()
                .callMethod(Clock.class, "systemUTC")
                .check(PLATFORM);
    }

    @Test
    void nothingIsPrinted() {
        NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(PLATFORM);
    }

    @Test
    void onlyTheDispatcherKnowsTheScheduler() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.breadthflow.platform.job")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.github.kagkarlsson..")
                .check(PLATFORM);
    }

    @Test
    void hasNoCircles() {
        slices().matching("io.breadthflow.(**)").should().beFreeOfCycles().check(PLATFORM);
    }
}
