package io.flinkscaling.aws;

import io.flinkscaling.scaling.RequestStore;
import io.flinkscaling.scaling.ScalingRequest;
import io.flinkscaling.scaling.ThrottledException;
import java.util.Optional;
import org.jboss.logging.Logger;
import software.amazon.awssdk.services.ssm.SsmClient;
import software.amazon.awssdk.services.ssm.model.GetParameterRequest;
import software.amazon.awssdk.services.ssm.model.Parameter;
import software.amazon.awssdk.services.ssm.model.ParameterNotFoundException;
import software.amazon.awssdk.services.ssm.model.ParameterType;
import software.amazon.awssdk.services.ssm.model.ParameterVersionNotFoundException;
import software.amazon.awssdk.services.ssm.model.PutParameterRequest;
import software.amazon.awssdk.services.ssm.model.TooManyUpdatesException;

/**
 * The outstanding request in a parameter of AWS Systems Manager. SSM has no compare-and-set, but it counts the versions of a
 * parameter and keeps the last hundred of them. So what was written over, because it came between a look and a write, shows in
 * the version that the write has made, and is put back.
 *
 * <p>Source: Systems Manager user guide, "Working with parameter versions".
 */
public final class SsmRequestStore implements RequestStore {

    private static final Logger LOG = Logger.getLogger(SsmRequestStore.class);

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
        return find(parameterName).flatMap(parameter -> codec.decode(parameter.value()));
    }

    @Override
    public void write(ScalingRequest request) {
        put(codec.encode(request));
    }

    @Override
    public boolean replace(ScalingRequest request, Optional<ScalingRequest> next) {
        Optional<Parameter> stored = find(parameterName)
                .filter(parameter -> codec.decode(parameter.value()).equals(Optional.of(request)));
        if (stored.isEmpty()) {
            return false;
        }
        return put(
                next.map(codec::encode).orElse(RequestCodec.NONE), stored.get().version());
    }

    /** Puts a text in the place of a version, and tells whether nothing newer had to be put back after it. */
    private boolean put(String text, long version) {
        long written = put(text);
        Optional<String> writtenOver = newest(version, written, text);
        writtenOver.ifPresent(newer -> {
            LOG.infof("A newer request was written over in version %d of %s, and is put back", written, parameterName);
            put(newer, written);
        });
        return writtenOver.isEmpty();
    }

    /** Returns the newest text between two versions but for that of the writer itself, which the SDK may have put twice. */
    private Optional<String> newest(long after, long before, String own) {
        for (long version = before - 1; version > after; version--) {
            Optional<String> text =
                    find(parameterName + ":" + version).map(Parameter::value).filter(value -> !value.equals(own));
            if (text.isPresent()) {
                return text;
            }
        }
        return Optional.empty();
    }

    private Optional<Parameter> find(String name) {
        GetParameterRequest request = GetParameterRequest.builder()
                .name(name)
                .overrideConfiguration(budget.nextCall())
                .build();
        try {
            return Optional.of(AwsErrors.translated(SERVICE, () -> client.getParameter(request))
                    .parameter());
        } catch (ParameterNotFoundException | ParameterVersionNotFoundException e) {
            return Optional.empty();
        }
    }

    /** Returns the version that this has made. */
    private long put(String value) {
        PutParameterRequest request = PutParameterRequest.builder()
                .name(parameterName)
                .value(value)
                .type(ParameterType.STRING)
                .overwrite(true)
                .overrideConfiguration(budget.nextCall())
                .build();
        try {
            return AwsErrors.translated(SERVICE, () -> client.putParameter(request))
                    .version();
        } catch (TooManyUpdatesException e) {
            throw new ThrottledException(SERVICE + " asks to be called less often", e);
        }
    }
}
