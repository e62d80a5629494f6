/** The target's ports on the AWS SDK. No other package uses the SDK. */
package io.flinkscaling.aws;
