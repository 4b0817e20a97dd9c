package io.breadthflow.market.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.breadthflow.market.instrument.Instrument;
import org.junit.jupiter.api.Test;

class StateTest {

    @Test
    void everyValueComesBackWithItsBits() {
        double oddNaN = Double.longBitsToDouble(0x7ff8_0000_dead_beefL);
        double[] values = new double[100];
        values[99] = -0.0;
        StateWriter writer = new StateWriter();
        writer.writeInt(-7);
        writer.writeLong(Long.MIN_VALUE);
        writer.writeDouble(oddNaN);
        writer.writeDoubles(values);
        writer.writeString("ä".repeat(300));

        StateReader reader = new StateReader(writer.toBytes());

        assertThat(reader.readInt()).isEqualTo(-7);
        assertThat(reader.readLong()).isEqualTo(Long.MIN_VALUE);
        assertThat(Double.doubleToRawLongBits(reader.readDouble())).isEqualTo(Double.doubleToRawLongBits(oddNaN));
        assertThat(reader.readDoubles()).containsExactly(values);
        assertThat(reader.isExhausted()).isFalse();
        assertThat(reader.readString()).isEqualTo("ä".repeat(300));
        assertThat(reader.isExhausted()).isTrue();
    }

    @Test
    void stateThatEndsTooEarlyIsRefused() {
        StateWriter writer = new StateWriter();
        writer.writeInt(3);
        byte[] state = writer.toBytes();
        assertThatThrownBy(() -> new StateReader(state).readLong())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("another definition");
        assertThatThrownBy(() -> new StateReader(state).readDoubles()).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new StateReader(state).readString()).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void lengthsThatCannotBeAreRefused() {
        StateWriter writer = new StateWriter();
        writer.writeInt(-1);
        byte[] negative = writer.toBytes();
        assertThatThrownBy(() -> new StateReader(negative).readDoubles()).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new StateReader(negative).readString()).isInstanceOf(IllegalArgumentException.class);
        StateWriter huge = new StateWriter();
        huge.writeInt(Integer.MAX_VALUE);
        byte[] tooLong = huge.toBytes();
        assertThatThrownBy(() -> new StateReader(tooLong).readDoubles()).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new StateReader(tooLong).readString()).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aUniverseNumbersInstrumentsInOrderOfAppearance() {
        Universe universe = new Universe();
        Instrument first = Instrument.parse("us.equity.ZTS");
        Instrument second = Instrument.parse("us.equity.BRK.B");
        assertThat(universe.add(first)).isZero();
        assertThat(universe.add(second)).isEqualTo(1);
        assertThat(universe.add(first)).isZero();

        StateWriter writer = new StateWriter();
        universe.save(writer);
        Universe restored = Universe.restore(new StateReader(writer.toBytes()));

        assertThat(restored.size()).isEqualTo(2);
        assertThat(restored.member(1)).isEqualTo(second);
        assertThat(restored.add(Instrument.parse("us.equity.A"))).isEqualTo(2);
    }
}
