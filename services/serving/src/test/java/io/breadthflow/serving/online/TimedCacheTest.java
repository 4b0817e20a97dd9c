package io.breadthflow.serving.online;

import static org.assertj.core.api.Assertions.assertThat;

import io.breadthflow.serving.ManualClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class TimedCacheTest {

    private final ManualClock clock = new ManualClock();
    private final List<Set<String>> asked = new ArrayList<>();
    private final TimedCache<String, Integer> cache = new TimedCache<>(
            new OnlineStore("store", clock, Duration.ofSeconds(1)),
            clock,
            new TimedCache.Limits(Duration.ofSeconds(1), Duration.ofDays(1), 2));

    @Test
    void onlyWhatIsNotRememberedIsAskedForAndThatThereIsNothingIsRememberedToo() {
        assertThat(get("one", "nothing")).containsOnly(Map.entry("one", 3));
        assertThat(get("nothing", "one")).containsOnly(Map.entry("one", 3));

        assertThat(asked).containsExactly(Set.of("one", "nothing"));
    }

    @Test
    void theOldestMakeRoom() {
        get("one");
        get("three");
        get("seven");
        get("three", "seven");
        get("one");

        assertThat(asked).containsExactly(Set.of("one"), Set.of("three"), Set.of("seven"), Set.of("one"));
    }

    @Test
    void whatIsReadAgainIsNoLongerTheOldest() {
        get("one");
        get("three");
        clock.advance(Duration.ofSeconds(1));
        get("one");
        get("seven");
        get("one");

        assertThat(asked).containsExactly(Set.of("one"), Set.of("three"), Set.of("one"), Set.of("seven"));
    }

    /** The value of a number's name is its length. */
    private Map<String, Integer> get(String... keys) {
        return cache.get(List.of(keys), wanted -> {
                    asked.add(Set.copyOf(wanted));
                    return wanted.stream()
                            .filter(key -> !key.equals("nothing"))
                            .collect(Collectors.toMap(key -> key, String::length));
                })
                .values();
    }
}
