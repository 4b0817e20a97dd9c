package io.breadthflow.learning.label;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.breadthflow.learning.label.Labels.Columns;
import org.junit.jupiter.api.Test;

class LabelsTest {

    private static final LabelSpec SPEC = new NextDayDirection();

    @Test
    void findsRowsByInstrumentAndTime() {
        Labels labels = labels(new int[] {0, 0, 2}, new long[] {10, 20, 10}, new long[] {11, 21, 11});

        assertThat(labels.find(0, 20)).isEqualTo(1);
        assertThat(labels.find(2, 10)).isEqualTo(2);
        assertThat(labels.find(0, 15)).isEqualTo(-2);
        assertThat(labels.find(1, 10)).isEqualTo(-3);
        assertThat(labels.find(9, 10)).isEqualTo(-4);
    }

    @Test
    void selectsRows() {
        Labels labels = labels(new int[] {0, 0, 2}, new long[] {10, 20, 10}, new long[] {11, 21, 11});

        Labels chosen = labels.select(new int[] {0, 2});

        assertThat(chosen.size()).isEqualTo(2);
        assertThat(chosen.instrument(1)).isEqualTo(2);
        assertThat(chosen.informationEnd(0)).isEqualTo(11);
        assertThat(chosen.lastStep()).isEqualTo(labels.lastStep());
        assertThat(chosen.spec()).isSameAs(SPEC);
        assertThatIllegalArgumentException().isThrownBy(() -> labels.select(new int[] {2, 0}));
    }

    @Test
    void refusesALabelWithoutInformationEnd() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> labels(new int[] {0}, new long[] {10}, new long[] {10}))
                .withMessageContaining("information end");
    }

    @Test
    void refusesRowsOutOfOrderOrTwice() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> labels(new int[] {0, 0}, new long[] {10, 10}, new long[] {11, 11}));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> labels(new int[] {1, 0}, new long[] {10, 20}, new long[] {11, 21}));
    }

    @Test
    void refusesOtherLabelsLaterStepsAndUnevenColumns() {
        int[] one = {0};
        long[] time = {10};
        long[] end = {11};
        double[] realised = {0.5};
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Labels(SPEC, 0, new Columns(one, one, time, end, new byte[] {2}, realised)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Labels(SPEC, -1, new Columns(one, one, time, end, new byte[] {1}, realised)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Columns(one, one, time, end, new byte[] {1, 1}, realised));
    }

    private static Labels labels(int[] instrument, long[] time, long[] end) {
        int size = instrument.length;
        return new Labels(SPEC, 0, new Columns(instrument, new int[size], time, end, new byte[size], new double[size]));
    }
}
