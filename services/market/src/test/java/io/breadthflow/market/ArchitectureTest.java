package io.breadthflow.market;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.Random;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** The ground floor stands on the JDK alone, and its rooms form floors too. */
class ArchitectureTest {

    private static final JavaClasses MARKET =
            new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages("io.breadthflow.market");

    @Test
    void usesOnlyTheJdkAndJSpecify() {
        ArchRule rule = classes()
                .should()
                .onlyDependOnClassesThat(
                        resideInAnyPackage("io.breadthflow.market..", "java..", "org.jspecify.annotations.."));
        rule.check(MARKET);
    }

    @Test
    void doesNoSqlAndNoNetwork() {
        ArchRule rule =
                noClasses().should().dependOnClassesThat(resideInAnyPackage("java.sql..", "java.net..", "java.rmi.."));
        rule.check(MARKET);
    }

    @Test
    void importsPointDown() {
        ArchRule rule = layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .withOptionalLayers(true)
                .layer("digest")
                .definedBy("io.breadthflow.market.digest..")
                .layer("instrument")
                .definedBy("io.breadthflow.market.instrument..")
                .layer("tape")
                .definedBy("io.breadthflow.market.tape..")
                .layer("bar")
                .definedBy("io.breadthflow.market.bar..")
                .layer("feature")
                .definedBy("io.breadthflow.market.feature..")
                .layer("section")
                .definedBy("io.breadthflow.market.section..")
                .layer("breadth")
                .definedBy("io.breadthflow.market.breadth..")
                .layer("catalogue")
                .definedBy("io.breadthflow.market.catalogue..")
                .layer("calendar")
                .definedBy("io.breadthflow.market.calendar..")
                .layer("simulation")
                .definedBy("io.breadthflow.market.simulation..")
                .whereLayer("digest")
                .mayNotAccessAnyLayer()
                .whereLayer("instrument")
                .mayNotAccessAnyLayer()
                .whereLayer("tape")
                .mayOnlyAccessLayers("instrument")
                .whereLayer("bar")
                .mayOnlyAccessLayers("instrument", "tape")
                .whereLayer("feature")
                .mayOnlyAccessLayers("digest", "instrument", "tape", "bar")
                .whereLayer("section")
                .mayOnlyAccessLayers("instrument", "bar", "feature")
                .whereLayer("breadth")
                .mayOnlyAccessLayers("instrument", "tape", "bar", "feature")
                .whereLayer("catalogue")
                .mayOnlyAccessLayers("instrument", "tape", "bar", "feature", "breadth")
                .whereLayer("calendar")
                .mayOnlyAccessLayers("instrument", "bar")
                .whereLayer("simulation")
                .mayNotBeAccessedByAnyLayer();
        rule.check(MARKET);
    }

    @Test
    void packagesFormNoCircles() {
        ArchRule rule = slices().matching("io.breadthflow.market.(**)").should().beFreeOfCycles();
        rule.check(MARKET);
    }

    @Test
    void timeIsAnArgument() {
        ArchRule rule = noClasses()
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(ZonedDateTime.class, "now")
                .orShould()
                .callMethod(Clock.class, "systemUTC")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(System.class, "nanoTime");
        rule.check(MARKET);
    }

    @Test
    void chanceIsAnArgument() {
        ArchRule rule = noClasses()
                .should()
                .callMethod(Math.class, "random")
                .orShould()
                .callConstructor(Random.class)
                .orShould()
                .callConstructor(SecureRandom.class);
        rule.check(MARKET);
    }

    @Test
    void transcendentalFunctionsAreStrict() {
        ArchRule rule = noClasses()
                .should()
                .callMethod(Math.class, "log", double.class)
                .orShould()
                .callMethod(Math.class, "exp", double.class)
                .orShould()
                .callMethod(Math.class, "pow", double.class, double.class);
        rule.check(MARKET);
    }

    @Test
    void everyPackageIsNullMarked() {
        ArchRule rule = classes().should(resideInANullMarkedPackage());
        rule.check(MARKET);
    }

    private static ArchCondition<JavaClass> resideInANullMarkedPackage() {
        return new ArchCondition<>("reside in a package that is @NullMarked") {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                boolean marked = item.getPackage().isAnnotatedWith(NullMarked.class);
                events.add(new SimpleConditionEvent(item, marked, item.getPackageName() + " is not @NullMarked"));
            }
        };
    }
}
