package io.breadthflow.spark.training;

import io.breadthflow.contracts.driver.TrainingOrder;
import io.breadthflow.contracts.error.ErrorCode;
import io.breadthflow.contracts.error.PlatformException;
import io.breadthflow.lake.table.Micros;
import io.breadthflow.learning.label.LabelCatalogue;
import io.breadthflow.learning.label.LabelSpec;
import io.breadthflow.learning.label.VectorFit;
import io.breadthflow.spark.session.LakeLocation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import scala.Tuple2;

/**
 * The rows of a training: the same, of the same values and in the same order as the services assemble. Vectors stay on the
 * executors; only keys come to the driver.
 */
final class Assembly implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Assembly.class);

    private final JavaRDD<LabelledVector> sorted;
    private final AssembledKeys keys;

    private Assembly(JavaRDD<LabelledVector> sorted, AssembledKeys keys) {
        this.sorted = sorted;
        this.keys = keys;
    }

    static Assembly of(SparkSession spark, LakeLocation lake, TrainingOrder order) {
        TrainingOrder.Features features = order.features();
        LabelSpec label = LabelCatalogue.find(order.labels().name()).orElseThrow();
        JavaRDD<LabelledVector> sorted = new JoinedTables(spark, lake, order, label.bars())
                .read()
                .javaRDD()
                .map(new ToLabelledVector(features.outputs().size(), features.warmUp()))
                .persist(StorageLevel.MEMORY_AND_DISK());
        // Made by all tasks at once; below one partition after the other comes to the driver as objects, and all of
        // them only as columns.
        LOG.info("{} labels are joined to their vectors", sorted.count());
        AssembledKeys.Builder keys = new AssembledKeys.Builder();
        Map<String, Long> dropped = new TreeMap<>();
        for (VectorFit fit : VectorFit.values()) {
            dropped.put(fit.name(), 0L);
        }
        for (Iterator<Key> all = sorted.map(Key::of).toLocalIterator(); all.hasNext(); ) {
            Key key = all.next();
            requireNotAhead(key, features);
            dropped.merge(key.fit().name(), 1L, Long::sum);
            keys.add(key);
        }
        dropped.remove(VectorFit.FITS.name());
        return new Assembly(sorted, keys.build(order, dropped));
    }

    private static void requireNotAhead(Key key, TrainingOrder.Features features) {
        if (key.ahead()) {
            throw new PlatformException(
                    ErrorCode.ILLEGAL_STATE,
                    "The vector of " + key.symbol() + " at " + Micros.toInstant(key.eventTime())
                            + " in " + features.table() + " version " + features.version()
                            + " claims to have been known before its own bar: the table was made from other bars or"
                            + " looks ahead. Materialise it again.");
        }
    }

    AssembledKeys keys() {
        return keys;
    }

    /** The vectors by the number of their row, with the label as one more element at the end. */
    JavaPairRDD<Integer, float[]> rows() {
        return sorted.filter(row -> row.fit() == VectorFit.FITS)
                .zipWithIndex()
                .mapToPair(row -> new Tuple2<>(Math.toIntExact(row._2()), withLabel(row._1())));
    }

    /** Vectors of the first rows, null where an element is missing. */
    List<List<@Nullable Float>> firstVectors(int count) {
        return sorted.filter(row -> row.fit() == VectorFit.FITS).take(count).stream()
                .map(row -> nullable(row.vector()))
                .toList();
    }

    private static List<@Nullable Float> nullable(float[] vector) {
        List<@Nullable Float> values = new ArrayList<>();
        for (float value : vector) {
            values.add(Float.isNaN(value) ? null : value);
        }
        return Collections.unmodifiableList(values);
    }

    private static float[] withLabel(LabelledVector row) {
        float[] values = Arrays.copyOf(row.vector(), row.vector().length + 1);
        values[values.length - 1] = row.label();
        return values;
    }

    @Override
    public void close() {
        sorted.unpersist();
    }
}
