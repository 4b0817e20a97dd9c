package io.breadthflow.spark.lake;

import io.breadthflow.lake.table.Column;
import io.breadthflow.lake.table.Columns;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** Samples as columns of the lake and back. */
final class SampleColumns {

    private SampleColumns() {}

    static Columns of(List<Sample> samples) {
        return Columns.ofSize(samples.size())
                .strings("market", samples.stream().map(Sample::market).toList())
                .ints("year", samples.stream().mapToInt(Sample::year).toArray())
                .strings("symbol", samples.stream().map(Sample::symbol).toList())
                .longs(
                        "event_time",
                        samples.stream()
                                .mapToLong(sample -> ChronoUnit.MICROS.between(Instant.EPOCH, sample.eventTime()))
                                .toArray())
                .longs(
                        "price",
                        samples.stream()
                                .mapToLong(
                                        sample -> sample.price().unscaledValue().longValueExact())
                                .toArray())
                .longs("volume", samples.stream().mapToLong(Sample::volume).toArray())
                .ints("trades", samples.stream().mapToInt(Sample::trades).toArray())
                .doubles("score", samples.stream().mapToDouble(Sample::score).toArray())
                .ints(
                        "day",
                        samples.stream()
                                .mapToInt(sample -> (int) sample.day().toEpochDay())
                                .toArray())
                .booleans("flagged", flags(samples))
                .add(
                        "payload",
                        new Column.Binaries(samples.stream()
                                .map(sample -> HexFormat.of().parseHex(sample.payload()))
                                .toArray(byte[][]::new)))
                .add("note", notes(samples))
                .build();
    }

    private static boolean[] flags(List<Sample> samples) {
        boolean[] flags = new boolean[samples.size()];
        for (int row = 0; row < flags.length; row++) {
            flags[row] = samples.get(row).flagged();
        }
        return flags;
    }

    private static Column.Strings notes(List<Sample> samples) {
        int[] codes = new int[samples.size()];
        List<String> dictionary = new ArrayList<>();
        for (int row = 0; row < codes.length; row++) {
            String note = samples.get(row).note();
            codes[row] = note == null ? -1 : dictionary.size();
            if (note != null) {
                dictionary.add(note);
            }
        }
        return new Column.Strings(codes, dictionary.toArray(String[]::new));
    }

    static List<Sample> toSamples(Columns columns) {
        List<Sample> samples = new ArrayList<>();
        for (int row = 0; row < columns.size(); row++) {
            samples.add(toSample(columns, row));
        }
        return samples;
    }

    private static Sample toSample(Columns columns, int row) {
        return new Sample(
                columns.strings("market").get(row),
                columns.ints("year").get(row),
                columns.strings("symbol").get(row),
                Instant.EPOCH.plus(columns.longs("event_time").get(row), ChronoUnit.MICROS),
                BigDecimal.valueOf(columns.longs("price").get(row), Samples.PRICE_SCALE),
                columns.longs("volume").get(row),
                columns.ints("trades").get(row),
                columns.doubles("score").get(row),
                LocalDate.ofEpochDay(columns.ints("day").get(row)),
                columns.booleans("flagged").get(row),
                HexFormat.of().formatHex(columns.binaries("payload").get(row)),
                columns.get("note").isNull(row) ? null : columns.strings("note").get(row));
    }
}
