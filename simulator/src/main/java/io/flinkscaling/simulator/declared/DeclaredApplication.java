package io.flinkscaling.simulator.declared;

import io.flinkscaling.simulator.loop.ApplicationFacts;
import io.flinkscaling.simulator.model.flink.FlinkLimits;
import io.flinkscaling.simulator.template.ResolvedTemplate;
import io.flinkscaling.simulator.text.InputException;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.DoublePredicate;

/** What a template says of the application: its throughput, and what its policies make of that. */
final class DeclaredApplication {

    private static final String THROUGHPUT = "RecordsPerSecondPerUnit";
    private static final String THROUGHPUT_OPTION = "--records-per-second-per-unit";

    private DeclaredApplication() {}

    /**
     * Reads the facts.
     *
     * @param throughput what one unit processes, in records per second, if the user says so
     * @param parallelismPerKpu ParallelismPerKPU, if the user says so
     * @param limits the quotas of the account
     */
    static ApplicationFacts read(
            DeclaredSetup declared, OptionalDouble throughput, OptionalInt parallelismPerKpu, FlinkLimits limits) {
        ResolvedTemplate template = declared.template();
        DeclaredEndpoint endpoint = declared.endpoint();
        ApplicationFacts facts = new ApplicationFacts(
                throughput.orElseGet(() -> throughput(template, endpoint)),
                number(template, "Headroom", value -> value > 0 && value <= 1, "a number greater than 0, up to 1")
                        .orElse(1),
                seconds(template, "CatchUpSeconds"),
                seconds(template, "LagAllowanceSeconds"),
                parallelismPerKpu.orElse(endpoint.parallelismPerKpu().orElse(1)),
                endpoint.unit(),
                declared.target().range());
        requireWithinQuota(declared.target(), facts, limits);
        return facts;
    }

    private static double throughput(ResolvedTemplate template, DeclaredEndpoint endpoint) {
        double declared = number(template, THROUGHPUT, value -> value > 0, "a number greater than 0")
                .orElse(endpoint.recordsPerSecondPerUnit().orElse(Double.NaN));
        if (Double.isNaN(declared)) {
            throw new InputException("template " + template.name()
                    + " does not say what one unit of capacity processes;" + " allowed: option " + THROUGHPUT_OPTION
                    + " with it, or a template with parameter " + THROUGHPUT);
        }
        return declared;
    }

    private static int seconds(ResolvedTemplate template, String parameter) {
        return (int) number(
                        template,
                        parameter,
                        value -> value == Math.rint(value) && value >= 0 && value <= Integer.MAX_VALUE,
                        "a whole number, 0 or more")
                .orElse(0);
    }

    /** Any template may have parameters of these names, and restrict them less than ours does. */
    private static OptionalDouble number(
            ResolvedTemplate template, String parameter, DoublePredicate taken, String allowed) {
        OptionalDouble value = template.parameters().number(parameter);
        if (value.isPresent() && !(Double.isFinite(value.getAsDouble()) && taken.test(value.getAsDouble()))) {
            throw template.error("parameter " + parameter + " is \""
                    + template.parameters().asText().get(parameter) + "\"; allowed: " + allowed);
        }
        return value;
    }

    private static void requireWithinQuota(DeclaredTarget target, ApplicationFacts facts, FlinkLimits limits) {
        int greatest = limits.greatestParallelism(facts.parallelismPerKpu());
        if (facts.parallelisms().max() > greatest) {
            throw target.properties()
                    .refusal(
                            "MaxCapacity",
                            "up to " + greatest / facts.parallelismPerUnit()
                                    + ", the quota of KPUs at ParallelismPerKPU=" + facts.parallelismPerKpu()
                                    + "; --kpu-quota sets a raised one");
        }
    }
}
