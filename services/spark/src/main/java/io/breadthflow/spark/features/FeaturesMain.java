package io.breadthflow.spark.features;

import io.breadthflow.contracts.driver.FeatureJob;
import io.breadthflow.spark.session.DriverMain;
import io.breadthflow.spark.session.LakeClient;

/** Driver of a materialisation. */
public final class FeaturesMain {

    private FeaturesMain() {}

    public static void main(String[] arguments) throws Exception {
        DriverMain.run("features", FeatureJob.class, new FeatureRun(LakeClient.ofProcess()));
    }
}
