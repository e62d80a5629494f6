/**
 * The modelled AWS services on the wire: kinesisanalyticsv2, CloudWatch and SSM as far as scaling an application goes, on
 * loopback, for the packaged function and for any other client that {@code AWS_ENDPOINT_URL} points here.
 */
package io.flinkscaling.simulator.cloud;
