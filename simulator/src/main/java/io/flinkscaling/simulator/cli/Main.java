package io.flinkscaling.simulator.cli;

public final class Main {
    public static void main(String[] a) {
        System.out.println("hi " + System.getProperty("user.dir") + java.util.Arrays.toString(a));
    }
}
