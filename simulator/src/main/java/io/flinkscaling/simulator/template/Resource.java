package io.flinkscaling.simulator.template;

import java.util.List;

/**
 * A resource that is created.
 *
 * @param id the logical id
 * @param type such as {@code AWS::CloudWatch::Alarm}
 * @param properties its properties, resolved
 * @param dependsOn logical ids of what has to be there before
 */
public record Resource(String id, String type, Properties properties, List<String> dependsOn) {}
