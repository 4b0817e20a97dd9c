package io.breadthflow.market.calendar;

import java.time.LocalDate;
import java.time.Year;

/** Date of Easter in the Gregorian calendar: Meeus, Astronomical Algorithms (1991), page 67, with its letters. */
final class Easter {

    private Easter() {}

    static LocalDate sunday(Year year) {
        int a = year.getValue() % 19;
        int b = year.getValue() / 100;
        int c = year.getValue() % 100;
        int d = b / 4;
        int e = b % 4;
        int f = (b + 8) / 25;
        int g = (b - f + 1) / 3;
        int h = (19 * a + b - d - g + 15) % 30;
        int i = c / 4;
        int k = c % 4;
        int l = (32 + 2 * e + 2 * i - h - k) % 7;
        int m = (a + 11 * h + 22 * l) / 451;
        int n = h + l - 7 * m + 114;
        return LocalDate.of(year.getValue(), n / 31, n % 31 + 1);
    }
}
