package io.breadthflow.ingestion.source.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalTextTest {

    private static final BigDecimal LARGEST = new BigDecimal("999999999999999999");

    @ParameterizedTest
    @CsvSource({
        "45.07, 6, 45070000",
        "0, 6, 0",
        "-0.0, 6, 0",
        "+1, 6, 1000000",
        "-1.5, 6, -1500000",
        ".5, 6, 500000",
        "5., 6, 5000000",
        "0.000001, 6, 1",
        "1.0000000000, 6, 1000000",
        "000000000000000000000000001.1, 6, 1100000",
        "999999999999.999999, 6, 999999999999999999",
        "123.0, 0, 123",
        "123, 0, 123",
        "999999999999999999, 0, 999999999999999999"
    })
    void readsPlainDecimals(String text, int scale, long unscaled) {
        assertThat(parse(text, scale)).isEqualTo(unscaled);
    }

    @ParameterizedTest
    @CsvSource({
        "0.0000001, 6",
        "45.0700001, 6",
        "1000000000000, 6",
        "99999999999999999999999999, 6",
        "-1000000000000, 6",
        "123.5, 0",
        "1000000000000000000, 0"
    })
    void neverRoundsWhatDoesNotFit(String text, int scale) {
        assertThat(parse(text, scale)).isEqualTo(DecimalText.NOT_REPRESENTABLE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1e5",
                "1E-3",
                "-",
                "+",
                ".",
                "-.",
                "1.2.3",
                "1,5",
                "NaN",
                "Infinity",
                "0x1F",
                "1 2",
                "१",
                "--1",
                "1-"
            })
    void refusesWhatIsNoPlainNumber(String text) {
        assertThat(parse(text, 6)).isEqualTo(DecimalText.MALFORMED);
    }

    @Test
    void tellsAnEmptyFieldFromAMalformedOne() {
        assertThat(parse("", 6)).isEqualTo(DecimalText.ABSENT);
    }

    @Test
    void agreesWithBigDecimalOnRandomNumbers() {
        Random random = new Random(7);
        for (int i = 0; i < 30_000; i++) {
            int scale = random.nextInt(9);
            BigDecimal number = new BigDecimal(new BigInteger(random.nextInt(70), random), random.nextInt(12));
            number = random.nextBoolean() ? number : number.negate();
            assertThat(parse(number.toPlainString(), scale))
                    .as(number + " at " + scale)
                    .isEqualTo(expected(number, scale));
        }
    }

    private static long expected(BigDecimal number, int scale) {
        try {
            BigDecimal unscaled =
                    number.setScale(scale, RoundingMode.UNNECESSARY).movePointRight(scale);
            return unscaled.abs().compareTo(LARGEST) > 0 ? DecimalText.NOT_REPRESENTABLE : unscaled.longValueExact();
        } catch (ArithmeticException e) {
            return DecimalText.NOT_REPRESENTABLE;
        }
    }

    private static long parse(String text, int scale) {
        byte[] bytes = ("x" + text + "9").getBytes(StandardCharsets.UTF_8);
        return DecimalText.parse(bytes, 1, bytes.length - 1, scale);
    }
}
