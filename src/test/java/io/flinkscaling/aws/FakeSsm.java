package io.flinkscaling.aws;

import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.ssm.SsmClient;
import software.amazon.awssdk.services.ssm.model.GetParameterRequest;
import software.amazon.awssdk.services.ssm.model.GetParameterResponse;
import software.amazon.awssdk.services.ssm.model.ParameterNotFoundException;
import software.amazon.awssdk.services.ssm.model.ParameterVersionNotFoundException;
import software.amazon.awssdk.services.ssm.model.PutParameterRequest;
import software.amazon.awssdk.services.ssm.model.PutParameterResponse;

/**
 * One parameter and its versions.
 *
 * <p>Source: Systems Manager user guide, "Working with parameter versions".
 */
final class FakeSsm implements SsmClient {

    final List<String> versions = new ArrayList<>();

    /** What happens before each call, the first of the list before the next one. */
    final List<Runnable> meanwhile = new ArrayList<>();

    int calls;
    boolean putsTwice;

    @Override
    public GetParameterResponse getParameter(GetParameterRequest request) {
        begin();
        String[] parts = request.name().split(":");
        if (versions.isEmpty()) {
            throw ParameterNotFoundException.builder().build();
        }
        int version = parts.length == 1 ? versions.size() : Integer.parseInt(parts[1]);
        if (version > versions.size()) {
            throw ParameterVersionNotFoundException.builder().build();
        }
        return GetParameterResponse.builder()
                .parameter(parameter -> parameter
                        .name(parts[0])
                        .value(versions.get(version - 1))
                        .version((long) version))
                .build();
    }

    @Override
    public PutParameterResponse putParameter(PutParameterRequest request) {
        begin();
        versions.add(request.value());
        if (putsTwice) {
            versions.add(request.value());
        }
        return PutParameterResponse.builder().version((long) versions.size()).build();
    }

    String latest() {
        return versions.get(versions.size() - 1);
    }

    private void begin() {
        calls++;
        if (!meanwhile.isEmpty()) {
            meanwhile.remove(0).run();
        }
    }

    @Override
    public String serviceName() {
        return SERVICE_NAME;
    }

    @Override
    public void close() {}
}
