/** A model of Managed Service for Apache Flink: throughput, backlog, downtime, operations, snapshots, quotas and prices. */
package io.flinkscaling.simulator.model.flink;
