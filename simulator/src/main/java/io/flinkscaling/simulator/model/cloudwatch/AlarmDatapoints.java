package io.flinkscaling.simulator.model.cloudwatch;

/** The datapoints that an alarm evaluates: those of its expression over the evaluation range. */
sealed interface AlarmDatapoints permits KeptDatapoints, ComputedDatapoints, PeriodDatapoints {

    /** Takes notice that another minute has ended. */
    void onMinute();

    /** Takes notice that the expression gives other datapoints from now on, for old minutes too. */
    void onChange();

    /** Returns how many periods the evaluation range has. */
    int periods();

    /** Returns the datapoint of an age in periods, 1 for the newest; NaN if there is none. */
    double ofAge(int age);
}
