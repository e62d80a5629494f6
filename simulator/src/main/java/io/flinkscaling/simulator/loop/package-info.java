/** The closed loop: each minute of traffic passes the queue, the application, its metrics, the alarms and the policies, which change the application. Replay, rehearsal and local cloud turn it. */
package io.flinkscaling.simulator.loop;
