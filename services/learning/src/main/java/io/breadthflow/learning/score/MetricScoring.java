package io.breadthflow.learning.score;

import java.util.EnumMap;
import java.util.Map;

/** Scores a model beside its baselines, all on the same draws. */
final class MetricScoring {

    private final Forecast model;
    private final Map<Baseline, Forecast> baselines;
    private final int[][] draws;
    private final int blocks;

    MetricScoring(Forecast model, Map<Baseline, Forecast> baselines, int[][] draws) {
        this.model = model;
        this.baselines = baselines;
        this.draws = draws;
        this.blocks = model.rows().blocks();
    }

    MetricScore score(Metric metric) {
        BlockScore own = metric.over(model);
        double value = own.plain(blocks);
        double[] ownDraws = own.draws(draws);
        Map<Baseline, Double> values = new EnumMap<>(Baseline.class);
        BlockScore best = weight -> metric.chance();
        double bestValue = metric.chance();
        for (Map.Entry<Baseline, Forecast> entry : baselines.entrySet()) {
            BlockScore score = metric.over(entry.getValue());
            double reached = score.plain(blocks);
            values.put(entry.getKey(), reached);
            if (!Double.isNaN(reached) && !(metric.better().gain(reached, bestValue) <= 0)) {
                best = score;
                bestValue = reached;
            }
        }
        Estimate skill = skill(metric, metric.better().gain(value, bestValue), ownDraws, best.draws(draws));
        return new MetricScore(metric, Estimate.of(value, ownDraws), values, skill);
    }

    private static Estimate skill(Metric metric, double value, double[] own, double[] best) {
        double[] gains = new double[own.length];
        for (int draw = 0; draw < gains.length; draw++) {
            gains[draw] = metric.better().gain(own[draw], best[draw]);
        }
        return Estimate.of(value, gains);
    }
}
