/**
 * Reads CloudFormation and SAM templates: parameters, rules, conditions and intrinsic functions, as CloudFormation resolves
 * them. Knows nothing of what the resources mean. Whatever is not understood is refused with its file and line.
 */
package io.flinkscaling.simulator.template;
