package io.breadthflow.standalone;

import java.util.List;

/** The standalone application with a switch that kills it. */
final class KillableStandalone {

    private KillableStandalone() {}

    public static void main(String[] args) {
        StandaloneApplication.start(List.of(StandaloneConfiguration.class, KillSwitch.class), args);
    }
}
