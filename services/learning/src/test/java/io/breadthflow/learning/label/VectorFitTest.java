package io.breadthflow.learning.label;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VectorFitTest {

    @Test
    void anIncompleteVectorFitsOnceTheHistoryIsLongEnough() {
        assertThat(VectorFit.of(false, 19, 20, 5, 10)).isEqualTo(VectorFit.WARM_UP);
        assertThat(VectorFit.of(false, 20, 20, 5, 10)).isEqualTo(VectorFit.FITS);
    }

    @Test
    void aCompleteVectorFitsEvenInWarmUp() {
        assertThat(VectorFit.of(true, 0, 20, 5, 10)).isEqualTo(VectorFit.FITS);
    }

    @Test
    void aVectorKnownWithTheLabelIsLate() {
        assertThat(VectorFit.of(true, 30, 20, 9, 10)).isEqualTo(VectorFit.FITS);
        assertThat(VectorFit.of(true, 30, 20, 10, 10)).isEqualTo(VectorFit.LATE_VECTOR);
    }

    @Test
    void warmUpIsCountedBeforeLateness() {
        assertThat(VectorFit.of(false, 0, 20, 10, 10)).isEqualTo(VectorFit.WARM_UP);
    }
}
