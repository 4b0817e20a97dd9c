package io.breadthflow.platform.validation;

import io.breadthflow.contracts.api.Engine;
import io.breadthflow.lake.quality.QualityReport;
import io.breadthflow.platform.job.StoppableProgress;

/** Judges a version of a table: every engine gives the same report, since all of them leave each row to the lake's rules. */
interface QualityEngine {

    Engine engine();

    /** Judges all rows; {@code progress} may throw to stop it. */
    QualityReport judge(PinnedTable table, StoppableProgress progress) throws InterruptedException;
}
