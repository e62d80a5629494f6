package io.flinkscaling.simulator;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Date;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

@AnalyzeClasses(packages = "io.flinkscaling", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String SIMULATOR = "io.flinkscaling.simulator..";
    private static final String MODEL = "io.flinkscaling.simulator.model..";
    private static final String REPLAY = "io.flinkscaling.simulator.replay..";
    private static final String REPORT = "io.flinkscaling.simulator.report..";
    private static final String SCALING = "io.flinkscaling.simulator.scaling..";
    private static final String TEMPLATE = "io.flinkscaling.simulator.template..";
    private static final String TRACE = "io.flinkscaling.simulator.trace..";
    private static final String WIRE = "io.flinkscaling.simulator.wire..";
    private static final String CLI = "io.flinkscaling.simulator.cli..";

    @ArchTest
    static final ArchRule theSimulatorKnowsNothingOfTheLambdaFunction = noClasses()
            .that()
            .resideInAPackage(SIMULATOR)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.flinkscaling.endpoint..",
                    "io.flinkscaling.aws..",
                    "software.amazon..",
                    "com.amazonaws..",
                    "jakarta..",
                    "io.smallrye..",
                    "org.eclipse.microprofile..");

    @ArchTest
    static final ArchRule ofQuarkusItUsesTheTemplatesOnly = noClasses()
            .that()
            .resideInAPackage(SIMULATOR)
            .and()
            .resideOutsideOfPackage(REPORT)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.quarkus..");

    @ArchTest
    static final ArchRule reportsUseNothingElseOfQuarkus = noClasses()
            .that()
            .resideInAPackage(REPORT)
            .should()
            .dependOnClassesThat(new DescribedPredicate<>("are of Quarkus but not of Qute") {
                @Override
                public boolean test(JavaClass javaClass) {
                    String name = javaClass.getPackageName();
                    return name.startsWith("io.quarkus") && !name.startsWith("io.quarkus.qute");
                }
            });

    @ArchTest
    static final ArchRule theModelsStandOnTheSharedPackagesAndJavaAlone = classes()
            .that()
            .resideInAPackage(MODEL)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(MODEL, "io.flinkscaling.policy..", "io.flinkscaling.target..", "java..");

    @ArchTest
    static final ArchRule aReplayKnowsNeitherItsReportNorTheCommandLine = noClasses()
            .that()
            .resideInAPackage(REPLAY)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(REPORT, CLI, TEMPLATE, SCALING, "picocli..", "org.jfree..");

    @ArchTest
    static final ArchRule aTemplateKnowsNothingOfWhatItsResourcesMean = noClasses()
            .that()
            .resideInAPackage(TEMPLATE)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(MODEL, REPLAY, REPORT, CLI, TRACE, SCALING, "io.flinkscaling.policy..");

    @ArchTest
    static final ArchRule librariesForTemplatesStayWhereTemplatesAreRead = noClasses()
            .that()
            .resideOutsideOfPackages(TEMPLATE, SCALING)
            .and()
            .resideInAPackage(SIMULATOR)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.yaml..", "com.ezylang..", "com.cronutils..");

    @ArchTest
    static final ArchRule aTraceStandsAlone = noClasses()
            .that()
            .resideInAPackage(TRACE)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(MODEL, REPLAY, REPORT, CLI);

    @ArchTest
    static final ArchRule theWireStandsOnJavaAndJacksonAlone = classes()
            .that()
            .resideInAPackage(WIRE)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(WIRE, "java..", "com.sun.net.httpserver..", "com.fasterxml.jackson..");

    @ArchTest
    static final ArchRule timeIsVirtual = noClasses()
            .that()
            .resideInAnyPackage(MODEL, REPLAY, TEMPLATE, SCALING)
            .should()
            .callMethodWhere(methodOf(
                    "the time of the wall clock",
                    "now|currentTimeMillis|nanoTime|system.*|tick.*",
                    System.class,
                    Clock.class,
                    Instant.class,
                    LocalDate.class,
                    LocalTime.class,
                    LocalDateTime.class,
                    OffsetDateTime.class,
                    ZonedDateTime.class))
            .orShould()
            .callConstructor(Date.class)
            .orShould()
            .callMethod(Thread.class, "sleep", long.class);

    @ArchTest
    static final ArchRule chanceHasASeed = noClasses()
            .that()
            .resideInAnyPackage(MODEL, REPLAY)
            .should()
            .callConstructor(Random.class)
            .orShould()
            .callMethod(Math.class, "random")
            .orShould()
            .callMethod(UUID.class, "randomUUID")
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(ThreadLocalRandom.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(SecureRandom.class);

    @ArchTest
    static final ArchRule packagesAreFreeOfCycles =
            slices().matching("io.flinkscaling.(**)").should().beFreeOfCycles();

    private static DescribedPredicate<JavaMethodCall> methodOf(String description, String names, Class<?>... owners) {
        return new DescribedPredicate<>(description) {
            @Override
            public boolean test(JavaMethodCall call) {
                return call.getTarget().getName().matches(names)
                        && Arrays.stream(owners)
                                .anyMatch(owner -> call.getTarget().getOwner().isEquivalentTo(owner));
            }
        };
    }
}
