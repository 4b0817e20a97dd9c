package io.breadthflow.lake.bar;

import static io.breadthflow.contracts.table.OhlcvTable.ADJUSTMENT_FACTOR;
import static io.breadthflow.contracts.table.OhlcvTable.AVAILABLE_AT;
import static io.breadthflow.contracts.table.OhlcvTable.CLOSE;
import static io.breadthflow.contracts.table.OhlcvTable.EVENT_TIME;
import static io.breadthflow.contracts.table.OhlcvTable.HIGH;
import static io.breadthflow.contracts.table.OhlcvTable.INTERVAL;
import static io.breadthflow.contracts.table.OhlcvTable.LOW;
import static io.breadthflow.contracts.table.OhlcvTable.MARKET;
import static io.breadthflow.contracts.table.OhlcvTable.OPEN;
import static io.breadthflow.contracts.table.OhlcvTable.SYMBOL;
import static io.breadthflow.contracts.table.OhlcvTable.UNEXPLAINED_JUMP;
import static io.breadthflow.contracts.table.OhlcvTable.VOLUME;
import static io.breadthflow.contracts.table.OhlcvTable.YEAR;

import io.breadthflow.contracts.table.OhlcvTable;
import io.breadthflow.lake.table.Columns;
import io.breadthflow.lake.table.Partition;
import io.breadthflow.lake.table.Scan;
import io.breadthflow.lake.table.Snapshot;
import io.breadthflow.market.bar.BarSpec;
import io.breadthflow.market.bar.PriceScale;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;

/** The bars of one spec and listing at one version of {@code ohlcv}, read year by year or in one piece. */
public final class BarTable {

    /** Decimals of the stored prices. */
    public static final PriceScale PRICES = PriceScale.of(OhlcvTable.PRICE_SCALE);

    /** Columns that make a bar, beside the symbol and the time it closed. */
    public static final List<String> VALUES = List.of(AVAILABLE_AT, OPEN, HIGH, LOW, CLOSE, VOLUME, ADJUSTMENT_FACTOR);

    private static final int ANY = 1;

    private final Snapshot ohlcv;
    private final String listing;
    private final BarSpec bars;
    private final long after;

    /** All bars of {@code listing}, which is venue and market as {@code us.equity}. */
    public BarTable(Snapshot ohlcv, String listing, BarSpec bars) {
        this(ohlcv, listing, bars, Long.MIN_VALUE);
    }

    private BarTable(Snapshot ohlcv, String listing, BarSpec bars, long after) {
        this.ohlcv = ohlcv;
        this.listing = listing;
        this.bars = bars;
        this.after = after;
    }

    /** Those that closed later than {@code time}, UTC microseconds; {@link Long#MIN_VALUE} leaves all. */
    public BarTable after(long time) {
        return new BarTable(ohlcv, listing, bars, time);
    }

    /** Bars that closed at this time, UTC microseconds, or earlier are not read. */
    public long after() {
        return after;
    }

    /** Version of {@code ohlcv}. */
    public long version() {
        return ohlcv.version();
    }

    /** Years that may hold bars, without a look at when they closed; empty when the listing has none at all. */
    public SortedSet<Integer> years() {
        SortedSet<Integer> years = new TreeSet<>();
        for (Partition partition : ohlcv.partitions()) {
            Map<String, String> values = partition.values();
            if (listing.equals(values.get(MARKET)) && bars.toString().equals(values.get(INTERVAL))) {
                years.add(Integer.valueOf(String.valueOf(values.get(YEAR))));
            }
        }
        return years;
    }

    /** Number of bars. */
    public long count() {
        AtomicLong count = new AtomicLong();
        ohlcv.read(scan(List.of(EVENT_TIME)), rows -> count.addAndGet(rows.size()));
        return count.get();
    }

    /** The bars of one year. */
    public BarPanel panel(int year) {
        return BarPanel.of(listing, ohlcv.readAll(panelScan().whereEqual(YEAR, year)), ANY);
    }

    /** The bars of all instruments that have at least {@code minimumBars}. */
    public BarPanel panelOfAtLeast(int minimumBars) {
        return BarPanel.of(listing, ohlcv.readAll(panelScan()), minimumBars);
    }

    /** Columns of one year as they are stored, by symbol and time, which are always among them. */
    public Columns stored(int year, List<String> columns) {
        List<String> wanted = new ArrayList<>(List.of(SYMBOL, EVENT_TIME));
        columns.stream().filter(name -> !wanted.contains(name)).forEach(wanted::add);
        return SortedPanel.sorted(ohlcv.readAll(scan(wanted).whereEqual(YEAR, year)), SYMBOL, EVENT_TIME);
    }

    /** The partition of one year. */
    public Partition partition(int year) {
        return new Partition(Map.of(MARKET, listing, INTERVAL, bars.toString(), YEAR, Integer.toString(year)));
    }

    /** All partitions. */
    public Partition partitions() {
        return new Partition(Map.of(MARKET, listing, INTERVAL, bars.toString()));
    }

    private Scan panelScan() {
        List<String> columns = new ArrayList<>(List.of(SYMBOL, EVENT_TIME));
        columns.addAll(VALUES);
        columns.add(UNEXPLAINED_JUMP);
        return scan(columns);
    }

    private Scan scan(List<String> columns) {
        Scan all = new Scan(columns, List.of()).whereEqual(MARKET, listing).whereEqual(INTERVAL, bars.toString());
        return after == Long.MIN_VALUE ? all : all.whereAtLeast(EVENT_TIME, after + 1);
    }
}
