package io.breadthflow.learning.score;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;

/** Metrics from their definitions, row by row and pair by pair, as an oracle for the fast ones. */
final class Naive {

    private final Forecast forecast;
    private final int[] weight;

    private Naive(Forecast forecast, int[] weight) {
        this.forecast = forecast;
        this.weight = weight;
    }

    static double value(Metric metric, Forecast forecast, int[] weight) {
        Naive naive = new Naive(forecast, weight);
        double truePositives = naive.count(1, 1);
        double falsePositives = naive.count(1, 0);
        double trueNegatives = naive.count(0, 0);
        double falseNegatives = naive.count(0, 1);
        double precision = truePositives / (truePositives + falsePositives);
        double recall = truePositives / (truePositives + falseNegatives);
        double specificity = trueNegatives / (trueNegatives + falsePositives);
        return switch (metric) {
            case ACCURACY -> naive.mean(row -> forecast.correct(row) ? 1 : 0);
            case BALANCED_ACCURACY -> (recall + specificity) / 2;
            case MCC -> naive.labelCorrelation();
            case PRECISION -> precision;
            case RECALL -> recall;
            case F1 -> 2 / (1 / precision + 1 / recall);
            case AUC -> naive.pairs();
            case LOG_LOSS -> naive.mean(row -> -Math.log(Math.min(1 - 1e-7, Math.max(1e-7, naive.likelihood(row)))));
            case BRIER -> naive.mean(row -> Math.pow(1 - naive.likelihood(row), 2));
            case IC -> naive.steps(values -> values);
            case RANK_IC -> naive.steps(StepCorrelation::ranks);
        };
    }

    private double count(int predicted, int truth) {
        double count = 0;
        for (int row = 0; row < forecast.rows().size(); row++) {
            if (forecast.predicted(row) == predicted && forecast.rows().truth(row) == truth) {
                count += weight(row);
            }
        }
        return count;
    }

    private int weight(int row) {
        return weight[forecast.rows().block(row)];
    }

    private double likelihood(int row) {
        return forecast.rows().truth(row) == 1 ? forecast.probability(row) : 1 - forecast.probability(row);
    }

    private double mean(ToDoubleFunction<Integer> value) {
        double sum = 0;
        double size = 0;
        for (int row = 0; row < forecast.rows().size(); row++) {
            sum += weight(row) * value.applyAsDouble(row);
            size += weight(row);
        }
        return sum / size;
    }

    private double labelCorrelation() {
        List<double[]> points = new ArrayList<>();
        for (int row = 0; row < forecast.rows().size(); row++) {
            for (int copy = 0; copy < weight(row); copy++) {
                points.add(
                        new double[] {forecast.predicted(row), forecast.rows().truth(row)});
            }
        }
        return correlation(points);
    }

    private double pairs() {
        double won = 0;
        double all = 0;
        for (int one = 0; one < forecast.rows().size(); one++) {
            for (int zero = 0; zero < forecast.rows().size(); zero++) {
                if (forecast.rows().truth(one) == 1 && forecast.rows().truth(zero) == 0) {
                    double pairs = (double) weight(one) * weight(zero);
                    all += pairs;
                    won += pairs * (1 + Math.signum(forecast.probability(one) - forecast.probability(zero))) / 2;
                }
            }
        }
        return won / all;
    }

    private double steps(UnaryOperator<double[]> scale) {
        double sum = 0;
        double size = 0;
        for (int step = 0; step < forecast.rows().steps(); step++) {
            double[] x = column(step, true);
            double[] y = column(step, false);
            List<double[]> points = new ArrayList<>();
            for (int i = 0; i < x.length; i++) {
                points.add(new double[] {scale.apply(x)[i], scale.apply(y)[i]});
            }
            double correlation = correlation(points);
            if (!Double.isNaN(correlation)) {
                sum += weight[forecast.rows().blockOfStep(step)] * correlation;
                size += weight[forecast.rows().blockOfStep(step)];
            }
        }
        return sum / size;
    }

    private double[] column(int step, boolean probabilities) {
        List<Double> values = new ArrayList<>();
        for (int row = 0; row < forecast.rows().size(); row++) {
            if (forecast.rows().step(row) == step) {
                values.add(
                        probabilities
                                ? forecast.probability(row)
                                : forecast.rows().realised(row));
            }
        }
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** By raw moments: E[xy] − E[x] E[y] over the spreads. */
    private static double correlation(List<double[]> points) {
        double n = points.size();
        double x = 0;
        double y = 0;
        double xx = 0;
        double yy = 0;
        double xy = 0;
        for (double[] point : points) {
            x += point[0] / n;
            y += point[1] / n;
            xx += point[0] * point[0] / n;
            yy += point[1] * point[1] / n;
            xy += point[0] * point[1] / n;
        }
        return (xy - x * y) / Math.sqrt((xx - x * x) * (yy - y * y));
    }
}
