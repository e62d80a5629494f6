/** The Lambda service: the packaged function as a process, the runtime API that it polls, and gateway events. */
package io.flinkscaling.simulator.lambda;
