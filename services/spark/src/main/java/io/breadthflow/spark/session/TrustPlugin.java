package io.breadthflow.spark.session;

import java.util.Map;
import org.apache.spark.SparkContext;
import org.apache.spark.api.plugin.DriverPlugin;
import org.apache.spark.api.plugin.ExecutorPlugin;
import org.apache.spark.api.plugin.PluginContext;
import org.apache.spark.api.plugin.SparkPlugin;

/**
 * Makes driver and executors trust the lake's own certificates before anything reads it. S3A takes certificates from
 * nowhere but the trust store of its process, and the file that names them is on the driver's machine only: so they
 * travel with what Spark tells every executor at its start.
 */
public final class TrustPlugin implements SparkPlugin {

    private static final String PEM = "certificates";

    @Override
    public DriverPlugin driverPlugin() {
        return new DriverPlugin() {
            @Override
            public Map<String, String> init(SparkContext spark, PluginContext context) {
                return LakeClient.ofProcess()
                        .certificates()
                        .map(Certificates::load)
                        .map(TrustPlugin::trusted)
                        .orElse(Map.of());
            }
        };
    }

    private static Map<String, String> trusted(Certificates certificates) {
        certificates.trust();
        return Map.of(PEM, certificates.pem());
    }

    @Override
    public ExecutorPlugin executorPlugin() {
        return new ExecutorPlugin() {
            @Override
            public void init(PluginContext context, Map<String, String> told) {
                if (told.containsKey(PEM)) {
                    new Certificates(told.get(PEM)).trust();
                }
            }
        };
    }
}
