package io.breadthflow.market.simulation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The files of a simulated market in one folder. Equal markets give equal bytes. Each file appears whole or not at all, and
 * the description last, so a folder that has it has all three.
 *
 * @param equities {@code equities.csv.gz}: {@code date,open,high,low,close,volume,Name}, grouped by name, with the dirt
 * @param oracle {@code oracle.csv.gz}: {@code symbol,date,probability_up} for every simulated bar, also for those that
 *     {@code equities} lacks or spoils
 * @param description {@code simulation.json}: spec, counts of the planted dirt, the oracle's accuracy
 */
public record SimulatedMarketFiles(Path equities, Path oracle, Path description) {

    /** Their places in {@code folder}, written or not. */
    public static SimulatedMarketFiles in(Path folder) {
        return new SimulatedMarketFiles(
                folder.resolve("equities.csv.gz"), folder.resolve("oracle.csv.gz"), folder.resolve("simulation.json"));
    }

    /**
     * Writes {@code market} into {@code folder}, which is created where it is missing; files of an earlier market are
     * replaced.
     */
    public static SimulatedMarketFiles write(SimulatedMarket market, Path folder) throws IOException {
        Files.createDirectories(folder);
        SimulatedMarketFiles files = in(folder);
        Files.deleteIfExists(files.description);
        EquitiesCsv equities = new EquitiesCsv(market);
        WholeFile.gzip(files.equities, equities::writeTo);
        WholeFile.gzip(files.oracle, new OracleCsv(market)::writeTo);
        WholeFile.plain(files.description, new Description(market, equities.rows())::writeTo);
        return files;
    }

    /** True when all three files are there. */
    public boolean areComplete() {
        return Files.exists(description);
    }
}
