/**
 * What a template declares of scaling, as the models need it: scalable target, policies, alarms with their metric math, and
 * schedules. Whatever of these is not understood is refused with its file, its line and its resource.
 */
package io.flinkscaling.simulator.declared;
