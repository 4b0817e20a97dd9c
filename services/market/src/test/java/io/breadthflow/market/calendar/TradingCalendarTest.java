package io.breadthflow.market.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.breadthflow.market.bar.BarSpec;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class TradingCalendarTest {

    private static final LocalDate FRIDAY = LocalDate.of(2013, 2, 15);
    private static final LocalDate PRESIDENTS_DAY = LocalDate.of(2013, 2, 18);
    private static final LocalDate TUESDAY = LocalDate.of(2013, 2, 19);

    private final TradingCalendar nyse = Calendars.nyse();

    @Test
    void theNextSessionHasTheNextNumberOverAWeekendAndAHoliday() {
        int friday = nyse.sessionIndex(FRIDAY);

        assertThat(nyse.session(friday + 1)).isEqualTo(TUESDAY);
        assertThat(nyse.sessionIndex(TUESDAY)).isEqualTo(friday + 1);
    }

    @Test
    void numbersAndDatesAreInverse() {
        for (int number = 0; number < nyse.size(); number++) {
            assertThat(nyse.sessionIndex(nyse.session(number))).isEqualTo(number);
            assertThat(nyse.sessionIndex(nyse.closeMicros(number))).isEqualTo(number);
        }
    }

    @Test
    void anEventTimeIsFoundOnlyToTheMicrosecond() {
        long close = nyse.closeMicros(FRIDAY);

        assertThat(nyse.sessionIndex(close)).isEqualTo(nyse.sessionIndex(FRIDAY));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> nyse.sessionIndex(close + 1))
                .withMessageContaining("2013-02-15T21:00:00.000001Z is not the close");
    }

    @Test
    void intervalsAreHalfOpen() {
        assertThat(nyse.sessions(FRIDAY, TUESDAY)).containsExactly(FRIDAY);
        assertThat(nyse.sessions(FRIDAY, TUESDAY.plusDays(1))).containsExactly(FRIDAY, TUESDAY);
        assertThat(nyse.sessions(PRESIDENTS_DAY, TUESDAY)).isEmpty();
        assertThat(nyse.sessions(FRIDAY, FRIDAY)).isEmpty();
    }

    @Test
    void theWholeRangeCanBeAskedFor() {
        assertThat(nyse.sessions(nyse.from(), nyse.to())).hasSize(nyse.size());
        assertThat(nyse.session(0)).isEqualTo(LocalDate.of(2000, 1, 3));
        assertThat(nyse.session(nyse.size() - 1)).isEqualTo(LocalDate.of(2035, 12, 31));
    }

    @Test
    void refusesDaysOutsideItsRange() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> nyse.isSession(LocalDate.of(1999, 12, 31)))
                .withMessage("1999-12-31 is outside the NYSE calendar, which knows [2000-01-01, 2036-01-01)");
        assertThatIllegalArgumentException().isThrownBy(() -> nyse.isSession(LocalDate.of(2036, 1, 1)));
        assertThatIllegalArgumentException().isThrownBy(() -> nyse.sessions(FRIDAY, LocalDate.of(2036, 1, 2)));
        assertThatIllegalArgumentException().isThrownBy(() -> nyse.sessions(LocalDate.of(1999, 1, 1), FRIDAY));
        assertThatIllegalArgumentException().isThrownBy(() -> nyse.sessions(TUESDAY, FRIDAY));
        assertThatIllegalArgumentException().isThrownBy(() -> nyse.session(-1));
        assertThatIllegalArgumentException().isThrownBy(() -> nyse.session(nyse.size()));
    }

    @Test
    void refusesDaysWithoutASession() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> nyse.close(PRESIDENTS_DAY))
                .withMessage("2013-02-18 is no session of NYSE");
    }

    @Test
    void dailyBarsAreKnownAQuarterOfAnHourAfterTheClose() {
        assertThat(nyse.availableMicros(FRIDAY) - nyse.closeMicros(FRIDAY)).isEqualTo(15L * 60 * 1_000_000);
    }

    @Test
    void aStepOfSessionsIsASession() {
        long close = nyse.closeMicros(FRIDAY);

        assertThat(nyse.step(BarSpec.SESSION, close)).isEqualTo(nyse.sessionIndex(FRIDAY));
        assertThat(nyse.step(BarSpec.SESSION, nyse.closeMicros(TUESDAY))).isEqualTo(nyse.sessionIndex(FRIDAY) + 1);
    }

    @Test
    void aCalendarRefusesStepsItDoesNotDecide() {
        long close = nyse.closeMicros(FRIDAY);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> nyse.step(BarSpec.parse("5m"), close))
                .withMessageContaining("NYSE")
                .withMessageContaining("5m");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> nyse.step(BarSpec.parse("tick:100"), close))
                .withMessageContaining("tick:100");
    }

    @Test
    void everyListingHasItsCalendarAndAnyOtherIsAnError() {
        assertThat(Calendars.of("us.equity").name()).isEqualTo("NYSE");
        assertThat(Calendars.of("sim.equity").name()).isEqualTo("NYSE");
        assertThat(Calendars.of("binance.spot").name()).isEqualTo("24/7");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Calendars.of("moon.equity"))
                .withMessage("no trading calendar for listing 'moon.equity': known are binance.coinm, binance.spot,"
                        + " binance.usdm, sim.equity, us.equity");
    }
}
