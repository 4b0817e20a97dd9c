package io.breadthflow.cli.doctor;

import io.breadthflow.cli.client.Api;
import io.breadthflow.cli.output.Console;
import io.breadthflow.contracts.api.instance.DiagnosisView.Check;
import io.breadthflow.contracts.api.instance.StoreRaceRequest;
import io.breadthflow.contracts.api.instance.StoreRaceView;
import io.breadthflow.contracts.job.ServiceName;

/** The long race for objects of the lake, in rounds, so that it can be watched and no request takes long. */
final class StoreRace {

    private static final int ROUND = 25;
    private static final int WRITERS = 16;

    private final Api api;
    private final Console console;

    StoreRace(Api api, Console console) {
        this.api = api;
        this.console = console;
    }

    /** Result of a race for {@code keys} objects, which must have as many winners. */
    Check run(int keys) {
        StoreRaceView sum = new StoreRaceView("", 0, WRITERS, 0, 0, 0, 0);
        while (sum.keys() < keys) {
            StoreRaceRequest round = new StoreRaceRequest(Math.min(ROUND, keys - sum.keys()), WRITERS);
            sum = plus(sum, api.post(ServiceName.INGESTION, "diagnosis/races", round, null, StoreRaceView.class));
            if (sum.keys() % (4 * ROUND) == 0 || sum.keys() == keys) {
                console.progress(
                        "store race: " + sum.keys() + " of " + keys + " objects, " + sum.winners() + " winners");
            }
        }
        return verdict(sum);
    }

    private static StoreRaceView plus(StoreRaceView sum, StoreRaceView round) {
        return new StoreRaceView(
                round.root(),
                sum.keys() + round.keys(),
                round.writers(),
                sum.winners() + round.winners(),
                sum.contested() + round.contested(),
                sum.unwon() + round.unwon(),
                sum.foreign() + round.foreign());
    }

    private static Check verdict(StoreRaceView race) {
        boolean passed =
                race.winners() == race.keys() && race.contested() == 0 && race.unwon() == 0 && race.foreign() == 0;
        String detail = race.keys() + " keys x " + race.writers() + " writers: " + race.winners() + " winners, "
                + race.contested() + " keys with several, " + race.unwon() + " with none, " + race.foreign()
                + " with other bytes; " + race.root();
        String remedy = "Stop all writers: on this store commits are lost. Use one with conditional writes, or run a "
                + "single writer with breadthflow.lake.single-writer=true.";
        return new Check("store race", passed ? "OK" : "FAIL", detail, passed ? null : remedy);
    }
}
