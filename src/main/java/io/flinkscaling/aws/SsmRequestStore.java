package io.flinkscaling.aws;

import io.flinkscaling.target.RequestStore;
import io.flinkscaling.target.ScalingRequest;
import io.flinkscaling.target.ThrottledException;
import java.util.Optional;
import software.amazon.awssdk.services.ssm.SsmClient;
import software.amazon.awssdk.services.ssm.model.GetParameterRequest;
import software.amazon.awssdk.services.ssm.model.ParameterNotFoundException;
import software.amazon.awssdk.services.ssm.model.ParameterType;
import software.amazon.awssdk.services.ssm.model.PutParameterRequest;
import software.amazon.awssdk.services.ssm.model.TooManyUpdatesException;

/** The outstanding request in a parameter of AWS Systems Manager. */
public final class SsmRequestStore implements RequestStore {

    private static final String SERVICE = "SSM";

    private final SsmClient client;
    private final CallBudget budget;
    private final String parameterName;
    private final RequestCodec codec;

    public SsmRequestStore(SsmClient client, CallBudget budget, String parameterName, RequestCodec codec) {
        this.client = client;
        this.budget = budget;
        this.parameterName = parameterName;
        this.codec = codec;
    }

    @Override
    public Optional<ScalingRequest> read() {
        GetParameterRequest request = GetParameterRequest.builder()
                .name(parameterName)
                .overrideConfiguration(budget.nextCall())
                .build();
        try {
            return codec.decode(AwsErrors.translated(SERVICE, () -> client.getParameter(request))
                    .parameter()
                    .value());
        } catch (ParameterNotFoundException e) {
            return Optional.empty();
        }
    }

    @Override
    public void write(ScalingRequest request) {
        put(codec.encode(request));
    }

    @Override
    public void clear() {
        put(RequestCodec.NONE);
    }

    private void put(String value) {
        PutParameterRequest request = PutParameterRequest.builder()
                .name(parameterName)
                .value(value)
                .type(ParameterType.STRING)
                .overwrite(true)
                .overrideConfiguration(budget.nextCall())
                .build();
        try {
            AwsErrors.translated(SERVICE, () -> client.putParameter(request));
        } catch (TooManyUpdatesException e) {
            throw new ThrottledException(SERVICE + " asks to be called less often", e);
        }
    }
}
