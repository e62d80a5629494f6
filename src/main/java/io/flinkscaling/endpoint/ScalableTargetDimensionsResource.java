package io.flinkscaling.endpoint;

import io.flinkscaling.aws.CallBudget;
import io.flinkscaling.scaling.ScalableTarget;
import io.flinkscaling.scaling.TargetState;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * The custom resource of Application Auto Scaling.
 *
 * <p>Source of the contract: aws/aws-auto-scaling-custom-resource, README and custom-resource-stack.yaml.
 */
@Path("/scalableTargetDimensions/{scalableTargetDimensionId}")
@Produces(MediaType.APPLICATION_JSON)
public class ScalableTargetDimensionsResource {

    static final Pattern ID = Pattern.compile("[A-Za-z0-9_.-]{1,128}");

    private final ScalingConfig config;
    private final ScalableTarget target;
    private final CallBudget budget;
    private final DesiredCapacityReader bodies;

    ScalableTargetDimensionsResource(
            ScalingConfig config, ScalableTarget target, CallBudget budget, DesiredCapacityReader bodies) {
        this.config = config;
        this.target = target;
        this.budget = budget;
        this.bodies = bodies;
    }

    /** Tells the capacity and how far the last scaling action is. */
    @GET
    public ScalableTargetDimension get(@PathParam("scalableTargetDimensionId") String id) {
        return answer(id, target::get);
    }

    /** Asks for another capacity. */
    @PATCH
    @Consumes(MediaType.APPLICATION_JSON)
    public ScalableTargetDimension patch(@PathParam("scalableTargetDimensionId") String id, byte[] body) {
        return answer(id, () -> target.patch(bodies.read(body)));
    }

    private ScalableTargetDimension answer(String id, Supplier<TargetState> call) {
        requireServed(id);
        budget.begin();
        return ScalableTargetDimension.of(id, config, call.get());
    }

    private void requireServed(String id) {
        if (!ID.matcher(id).matches()) {
            throw new InvalidRequestException(
                    "scalableTargetDimensionId is not valid; allowed: 1 to 128 of the characters A-Z a-z 0-9 _ . -");
        }
        if (!id.equals(config.applicationName())) {
            throw new NotServedException(id);
        }
    }
}
