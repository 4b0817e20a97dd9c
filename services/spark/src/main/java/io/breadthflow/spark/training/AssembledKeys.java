package io.breadthflow.spark.training;

import io.breadthflow.contracts.driver.TrainingOrder;
import io.breadthflow.contracts.error.ErrorCode;
import io.breadthflow.contracts.error.PlatformException;
import io.breadthflow.learning.label.LabelCatalogue;
import io.breadthflow.learning.label.LabelSpec;
import io.breadthflow.learning.label.Labels;
import io.breadthflow.learning.label.VectorFit;
import io.breadthflow.market.calendar.Calendars;
import io.breadthflow.market.calendar.TradingCalendar;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The labels that became rows, as the driver needs them to split.
 *
 * @param all number of labels there were
 * @param kept which of them became rows
 * @param labels of the rows, without their realised values
 * @param dropped the others, by reason
 */
@SuppressWarnings("ArrayRecordComponent") // goes into the answer's bytes as it is
record AssembledKeys(int all, int[] kept, Labels labels, Map<String, Long> dropped) {

    /** Columns that grow with every row; other keys are counted only. */
    static final class Builder {
        private static final int FIRST = 1024;

        private int[] kept = new int[FIRST];
        private int[] instrument = new int[FIRST];
        private long[] eventTime = new long[FIRST];
        private long[] informationEnd = new long[FIRST];
        private byte[] label = new byte[FIRST];
        private @Nullable String symbol;
        private int instruments = -1;
        private int all;
        private int rows;

        void add(Key key) {
            if (key.fit() == VectorFit.FITS) {
                reserve();
                if (!key.symbol().equals(symbol)) {
                    symbol = key.symbol();
                    instruments++;
                }
                kept[rows] = all;
                instrument[rows] = instruments;
                eventTime[rows] = key.eventTime();
                informationEnd[rows] = key.informationEnd();
                label[rows++] = key.label();
            }
            all++;
        }

        private void reserve() {
            if (rows == kept.length) {
                int size = Math.multiplyExact(rows, 2);
                kept = Arrays.copyOf(kept, size);
                instrument = Arrays.copyOf(instrument, size);
                eventTime = Arrays.copyOf(eventTime, size);
                informationEnd = Arrays.copyOf(informationEnd, size);
                label = Arrays.copyOf(label, size);
            }
        }

        AssembledKeys build(TrainingOrder order, Map<String, Long> dropped) {
            if (rows == 0) {
                throw new PlatformException(
                        ErrorCode.NO_DATA,
                        "None of the " + all + " labels in " + order.labels().table() + " version "
                                + order.labels().version() + " has a vector in "
                                + order.features().table() + " version "
                                + order.features().version() + ". Materialise the features of "
                                + order.universe().listing() + " first.");
            }
            return new AssembledKeys(all, Arrays.copyOf(kept, rows), labels(order), dropped);
        }

        private Labels labels(TrainingOrder order) {
            LabelSpec spec = LabelCatalogue.find(order.labels().name()).orElseThrow();
            TradingCalendar calendar = Calendars.of(order.universe().listing());
            int[] step = new int[rows];
            for (int row = 0; row < rows; row++) {
                step[row] = calendar.step(spec.bars(), eventTime[row]);
            }
            Labels.Columns columns = new Labels.Columns(
                    Arrays.copyOf(instrument, rows),
                    step,
                    Arrays.copyOf(eventTime, rows),
                    Arrays.copyOf(informationEnd, rows),
                    Arrays.copyOf(label, rows),
                    new double[rows]);
            return new Labels(spec, order.labels().lastStep(), columns);
        }
    }
}
