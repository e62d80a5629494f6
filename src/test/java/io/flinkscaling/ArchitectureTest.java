package io.flinkscaling;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;

/** The decisions know neither clock, network nor framework, so that the Lambda function and the simulator share them. */
@AnalyzeClasses(packages = "io.flinkscaling", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String POLICY = "io.flinkscaling.policy..";
    private static final String SCALING = "io.flinkscaling.scaling..";

    @ArchTest
    static final ArchRule policyDependsOnNothingButJava = classes()
            .that()
            .resideInAPackage(POLICY)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", POLICY);

    @ArchTest
    static final ArchRule theStateMachineDependsOnNothingButJava = classes()
            .that()
            .resideInAPackage(SCALING)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", SCALING);

    @ArchTest
    static final ArchRule packagesAreFreeOfCycles =
            slices().matching("io.flinkscaling.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule theyDoNoInputOrOutput = noClasses()
            .that()
            .resideInAnyPackage(POLICY, SCALING)
            .should()
            .dependOnClassesThat(resideInAnyPackage("java.io..", "java.net..", "java.nio..")
                    .or(belongToAnyOf(Thread.class, Clock.class)));

    @ArchTest
    static final ArchRule theyReadNoClock = noClasses()
            .that()
            .resideInAnyPackage(POLICY, SCALING)
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(System.class, "nanoTime");
}
