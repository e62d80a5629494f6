/**
 * A stateful stand-in for kinesisanalyticsv2, CloudWatch and SSM: one HTTP server that speaks their wire protocols, so that
 * the real SDK clients, in tests or in a native binary, can be pointed at it by {@code AWS_ENDPOINT_URL}.
 */
package io.flinkscaling.standin;
