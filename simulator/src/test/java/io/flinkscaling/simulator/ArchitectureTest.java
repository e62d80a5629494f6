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
import java.util.stream.Stream;

@AnalyzeClasses(packages = "io.flinkscaling", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String SIMULATOR = "io.flinkscaling.simulator..";
    private static final String MODEL = "io.flinkscaling.simulator.model..";
    private static final String LOOP = "io.flinkscaling.simulator.loop..";
    private static final String REPLAY = "io.flinkscaling.simulator.replay..";
    private static final String BASELINE = "io.flinkscaling.simulator.baseline..";
    private static final String TUNE = "io.flinkscaling.simulator.tune..";
    private static final String DECLARED = "io.flinkscaling.simulator.declared..";
    private static final String TEMPLATE = "io.flinkscaling.simulator.template..";
    private static final String TRACE = "io.flinkscaling.simulator.trace..";
    private static final String TEXT = "io.flinkscaling.simulator.text..";
    private static final String WIRE = "io.flinkscaling.simulator.wire..";
    private static final String LAMBDA = "io.flinkscaling.simulator.lambda..";
    private static final String CLOUD = "io.flinkscaling.simulator.cloud..";
    private static final String REHEARSAL = "io.flinkscaling.simulator.rehearsal..";
    private static final String CONSOLE = "io.flinkscaling.simulator.console..";
    private static final String REPORT = "io.flinkscaling.simulator.report..";
    private static final String CLI = "io.flinkscaling.simulator.cli..";
    private static final String[] SHARED = {"io.flinkscaling.policy..", "io.flinkscaling.scaling.."};

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
    static final ArchRule ofQuarkusItUsesTheTemplatesOfReportsOnly = noClasses()
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
    static final ArchRule textStandsOnJavaAndADistanceOfWords =
            standsOn(TEXT, "java..", "org.apache.commons.text.similarity..");

    @ArchTest
    static final ArchRule theModelsStandOnTheSharedPackagesAndJavaAlone = standsOn(MODEL, with("java.."));

    @ArchTest
    static final ArchRule theLoopStandsOnTheModelsAlone = standsOn(LOOP, with(MODEL, "java.."));

    @ArchTest
    static final ArchRule aReplayStandsOnTheLoopAndATrace =
            standsOn(REPLAY, with(LOOP, MODEL, TRACE, TEXT, "java..", "org.apache.commons.statistics.."));

    @ArchTest
    static final ArchRule aBaselineStandsOnTheLoopAndATrace = standsOn(BASELINE, with(LOOP, MODEL, TRACE, "java.."));

    @ArchTest
    static final ArchRule tuningStandsOnReplaysAndTheLoopAndKnowsNoTemplate =
            standsOn(TUNE, with(REPLAY, BASELINE, LOOP, MODEL, TRACE, TEXT, "java.."));

    @ArchTest
    static final ArchRule aTemplateKnowsNothingOfWhatItsResourcesMean =
            standsOn(TEMPLATE, TEXT, "java..", "org.yaml..", "com.ezylang..");

    @ArchTest
    static final ArchRule whatATemplateDeclaresKnowsNothingOfWhoTurnsTheLoop = standsOn(
            DECLARED,
            with(TEMPLATE, BASELINE, LOOP, MODEL, TEXT, "java..", "org.yaml..", "com.ezylang..", "com.cronutils.."));

    @ArchTest
    static final ArchRule librariesForTemplatesStayWhereTemplatesAreRead = noClasses()
            .that()
            .resideOutsideOfPackages(TEMPLATE, DECLARED)
            .and()
            .resideInAPackage(SIMULATOR)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.ezylang..", "com.cronutils..");

    @ArchTest
    static final ArchRule yamlIsReadInTemplatesAndRecordingsOnly = noClasses()
            .that()
            .resideOutsideOfPackages(TEMPLATE, DECLARED, TRACE)
            .and()
            .resideInAPackage(SIMULATOR)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.yaml..");

    @ArchTest
    static final ArchRule aTraceStandsAlone =
            standsOn(TRACE, TEXT, "java..", "de.siegmar.fastcsv..", "com.fasterxml.jackson..", "org.yaml..");

    @ArchTest
    static final ArchRule theWireStandsOnJavaAndJacksonAlone =
            standsOn(WIRE, "java..", "com.sun.net.httpserver..", "com.fasterxml.jackson..");

    @ArchTest
    static final ArchRule theLambdaServiceStandsOnTheWireAlone =
            standsOn(LAMBDA, WIRE, "java..", "com.sun.net.httpserver..", "com.fasterxml.jackson..");

    @ArchTest
    static final ArchRule theLocalCloudServesTheModelsOnTheWire =
            standsOn(CLOUD, with(MODEL, WIRE, "java..", "com.sun.net.httpserver..", "com.fasterxml.jackson.."));

    @ArchTest
    static final ArchRule aRehearsalKnowsNeitherItsReportNorItsPage = noClasses()
            .that()
            .resideInAPackage(REHEARSAL)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(REPORT, CONSOLE, CLI, DECLARED, TEMPLATE, "picocli..", "org.jfree..");

    @ArchTest
    static final ArchRule thePageKnowsNothingOfReplaysAndReports = noClasses()
            .that()
            .resideInAPackage(CONSOLE)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(REPLAY, REPORT, CLI, DECLARED, TEMPLATE, TRACE, "picocli..", "org.jfree..");

    @ArchTest
    static final ArchRule theCommandLineStaysAtTheTop = noClasses()
            .that()
            .resideOutsideOfPackage(CLI)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(CLI, "picocli..", "me.tongfei..");

    @ArchTest
    static final ArchRule chartsAreDrawnInReportsAlone = noClasses()
            .that()
            .resideOutsideOfPackage(REPORT)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.jfree..", "java.awt..");

    @ArchTest
    static final ArchRule timeIsVirtual = noClasses()
            .that()
            .resideInAnyPackage(MODEL, LOOP, REPLAY, BASELINE, TEMPLATE, DECLARED, TRACE)
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
            .resideInAnyPackage(MODEL, LOOP, REPLAY, BASELINE, "io.flinkscaling.simulator.trace.generate..")
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

    private static ArchRule standsOn(String layer, String... others) {
        return classes()
                .that()
                .resideInAPackage(layer)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        Stream.concat(Stream.of(layer), Stream.of(others)).toArray(String[]::new));
    }

    private static String[] with(String... others) {
        return Stream.concat(Stream.of(SHARED), Stream.of(others)).toArray(String[]::new);
    }

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
