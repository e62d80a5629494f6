package io.flinkscaling.endpoint;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same on the packaged function. */
@QuarkusIntegrationTest
class LostUpdateIT extends LostUpdateTest {}
