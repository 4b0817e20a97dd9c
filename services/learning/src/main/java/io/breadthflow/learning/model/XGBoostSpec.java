package io.breadthflow.learning.model;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Boosted trees for a binary label ({@code binary:logistic}) by histograms of at most 256 bins.
 *
 * @param rounds number of trees, at least 1
 * @param tree shape of one tree
 * @param learning how far each tree moves the model, and on what share of the data
 * @param threads threads of the training, at least 1; part of the spec since floating-point sums depend on it
 */
public record XGBoostSpec(int rounds, Tree tree, Learning learning, int threads) implements ModelSpec {

    private static final String NAME = "xgboost:v1";

    /** 120 rounds of depth 4 at eta 0.05 on 2 threads. */
    public static final XGBoostSpec STANDARD =
            new XGBoostSpec(120, new Tree(4, 50.0, 1.0), new Learning(0.05, 0.8, 0.8), 2);

    public XGBoostSpec {
        require(rounds >= 1 && rounds <= 100_000, "rounds", rounds);
        require(threads >= 1 && threads <= 1024, "threads", threads);
    }

    /**
     * @param depth longest path, 1 to 16
     * @param minChildWeight least sum of second derivatives in a leaf, 0 or more; a quarter per undecided row
     * @param lambda L2 penalty on leaf values, 0 or more
     */
    public record Tree(int depth, double minChildWeight, double lambda) {
        public Tree {
            require(depth >= 1 && depth <= 16, "depth", depth);
            require(minChildWeight >= 0 && Double.isFinite(minChildWeight), "min_child_weight", minChildWeight);
            require(lambda >= 0 && Double.isFinite(lambda), "lambda", lambda);
        }
    }

    /**
     * @param eta shrinkage of each tree, in (0, 1]
     * @param subsample share of the rows drawn for each tree, in (0, 1]
     * @param columnSample share of the features drawn for each tree, in (0, 1]
     */
    public record Learning(double eta, double subsample, double columnSample) {
        public Learning {
            require(eta > 0 && eta <= 1, "eta", eta);
            require(subsample > 0 && subsample <= 1, "subsample", subsample);
            require(columnSample > 0 && columnSample <= 1, "colsample_bytree", columnSample);
        }
    }

    private static void require(boolean holds, String parameter, double value) {
        if (!holds) {
            throw new IllegalArgumentException("XGBoost parameter " + parameter + " cannot be " + value);
        }
    }

    @Override
    public ModelType type() {
        return ModelType.XGBOOST;
    }

    @Override
    public Trainer trainer() {
        return new XGBoostTrainer(this);
    }

    @Override
    public String text() {
        StringBuilder text = new StringBuilder(NAME).append(";rounds=").append(rounds);
        parameters()
                .forEach(
                        (key, value) -> text.append(';').append(key).append('=').append(value));
        return text.toString();
    }

    /** Parameters in XGBoost's own names, in a fixed order, without rounds and seed. */
    Map<String, Object> parameters() {
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("objective", "binary:logistic");
        parameters.put("tree_method", "hist");
        parameters.put("max_depth", tree.depth);
        parameters.put("min_child_weight", tree.minChildWeight);
        parameters.put("lambda", tree.lambda);
        parameters.put("eta", learning.eta);
        parameters.put("subsample", learning.subsample);
        parameters.put("colsample_bytree", learning.columnSample);
        parameters.put("nthread", threads);
        return parameters;
    }

    static XGBoostSpec parse(String text) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String part : text.split(";", -1)) {
            int equals = part.indexOf('=');
            values.put(equals < 0 ? part : part.substring(0, equals), part.substring(equals + 1));
        }
        XGBoostSpec spec = new XGBoostSpec(
                (int) number(values, "rounds"),
                new Tree(
                        (int) number(values, "max_depth"),
                        number(values, "min_child_weight"),
                        number(values, "lambda")),
                new Learning(number(values, "eta"), number(values, "subsample"), number(values, "colsample_bytree")),
                (int) number(values, "nthread"));
        if (!spec.text().equals(text)) {
            throw new IllegalArgumentException(
                    "'" + text + "' is not a spec of this version; it would be " + spec.text());
        }
        return spec;
    }

    private static double number(Map<String, String> values, String key) {
        String value = values.get(key);
        if (value == null) {
            throw new IllegalArgumentException("an XGBoost spec needs " + key);
        }
        try {
            return Double.parseDouble(value);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("XGBoost parameter " + key + " is no number: '" + value + "'", e);
        }
    }
}
