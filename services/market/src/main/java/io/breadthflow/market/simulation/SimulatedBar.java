package io.breadthflow.market.simulation;

/** One session: prices in {@link Ticks}, high above and low below both open and close; volume in shares. */
record SimulatedBar(long open, long high, long low, long close, long volume) {}
