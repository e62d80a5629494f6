package io.flinkscaling.standin;

/** An HTTP answer. */
record Answer(int status, String contentType, String body) {}
