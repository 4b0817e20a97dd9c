package io.breadthflow.contracts.table;

import io.breadthflow.contracts.job.ServiceName;
import java.util.List;
import java.util.Optional;

/** The specs of all tables; the columns of each are beside it, as {@link OhlcvTable}. */
public final class Tables {

    public static final int EQUITY_PRICE_SCALE = OhlcvTable.PRICE_SCALE;
    public static final TableSpec OHLCV = OhlcvTable.SPEC;
    public static final TableSpec OHLCV_QUARANTINE = OhlcvQuarantineTable.SPEC;
    public static final String MARKET_OWNER = FeatureStateTable.MARKET_OWNER;
    public static final TableSpec FEATURE_STATE = FeatureStateTable.SPEC;
    public static final TableSpec SIMULATION_ORACLE = SimulationOracleTable.SPEC;
    public static final TableSpec EVALUATIONS = EvaluationsTable.SPEC;
    public static final TableSpec PREDICTIONS = PredictionsTable.SPEC;

    private static final List<TableSpec> FIXED =
            List.of(OHLCV, OHLCV_QUARANTINE, SIMULATION_ORACLE, FEATURE_STATE, EVALUATIONS, PREDICTIONS);

    private Tables() {}

    /** Tables that exist once; feature and label tables come in addition, one per definition. */
    public static List<TableSpec> fixed() {
        return FIXED;
    }

    /** The fixed table {@code name}. */
    public static Optional<TableSpec> find(String name) {
        return FIXED.stream().filter(spec -> spec.name().equals(name)).findFirst();
    }

    /** True for the table of a feature set. */
    public static boolean isFeatures(String name) {
        return name.startsWith(FeaturesTable.PREFIX);
    }

    /** True for the table of a label. */
    public static boolean isLabels(String name) {
        return name.startsWith(LabelsTable.PREFIX);
    }

    /** The service that writes the table {@code name}: a fixed one, or one of a definition; empty for a foreign table. */
    public static Optional<ServiceName> writer(String name) {
        if (isFeatures(name)) {
            return Optional.of(ServiceName.FEATURES);
        }
        return isLabels(name) ? Optional.of(ServiceName.TRAINING) : find(name).map(TableSpec::writer);
    }

    /** The table of a feature set, see {@link FeaturesTable#spec}. */
    public static TableSpec features(String set, String hash, List<String> outputs) {
        return FeaturesTable.spec(set, hash, outputs);
    }

    /** The table of a label spec, see {@link LabelsTable#spec}. */
    public static TableSpec labels(String label, int version) {
        return LabelsTable.spec(label, version);
    }
}
