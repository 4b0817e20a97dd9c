package io.breadthflow.spark.quality;

import io.breadthflow.contracts.driver.ValidationJob;
import io.breadthflow.spark.session.DriverMain;
import io.breadthflow.spark.session.LakeClient;

/** Driver of a validation. */
public final class QualityMain {

    private QualityMain() {}

    public static void main(String[] arguments) throws Exception {
        DriverMain.run("quality", ValidationJob.class, new QualityRun(LakeClient.ofProcess()));
    }
}
