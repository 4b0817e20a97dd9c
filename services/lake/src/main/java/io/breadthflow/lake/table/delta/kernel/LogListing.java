package io.breadthflow.lake.table.delta.kernel;

import io.breadthflow.lake.store.ObjectStore.StoredObject;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Check that a listing of a log can be what the log was at one moment. Listing a folder takes time: while others commit, it
 * may show a commit without the one before it, or the checksum of a commit whose own name it had passed already. Commits
 * are numbered without a gap and come before whatever is made of them, so a torn listing shows.
 */
final class LogListing {

    private static final Pattern COMMIT = Pattern.compile("(\\d{20})\\.json");
    private static final Pattern MADE_OF_COMMIT = Pattern.compile("(\\d{20})\\.(?:crc|checkpoint\\..*)");

    private LogListing() {}

    /** False when another listing is needed; a listing without commits tells nothing and is taken as it is. */
    static boolean isWhole(List<StoredObject> objects) {
        long first = Long.MAX_VALUE;
        long last = -1;
        long commits = 0;
        long made = -1;
        for (StoredObject object : objects) {
            String name = object.path().substring(object.path().lastIndexOf('/') + 1);
            OptionalLong commit = version(COMMIT, name);
            if (commit.isPresent()) {
                first = Math.min(first, commit.getAsLong());
                last = Math.max(last, commit.getAsLong());
                commits++;
            }
            made = Math.max(made, version(MADE_OF_COMMIT, name).orElse(-1));
        }
        return commits == 0 || (commits == last - first + 1 && made <= last);
    }

    private static OptionalLong version(Pattern pattern, String name) {
        Matcher matcher = pattern.matcher(name);
        return matcher.matches() ? OptionalLong.of(Long.parseLong(matcher.group(1))) : OptionalLong.empty();
    }
}
