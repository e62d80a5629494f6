package io.flinkscaling.endpoint;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/** The test makes the code log a warning or an error, on purpose: each has one of the texts, in its message or its exception's. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(ForeseenLog.class)
public @interface Warns {

    String[] value();

    /** How many have to come; 0 where the function warns once in its life, which may have been in another test. */
    int atLeast() default 1;
}
