package io.breadthflow.platform.job.queue;

import io.breadthflow.contracts.error.ErrorCode;
import io.breadthflow.contracts.error.PlatformException;
import java.util.Optional;

/** Pages of a list that is read newest first: the size of a page, and the token by which a client asks for the next. */
public final class PageToken {

    /** The most entries a page holds. */
    public static final int LARGEST_PAGE = 200;

    private PageToken() {}

    /** Throws {@code INVALID_REQUEST} unless a page may hold so many entries. */
    public static void requireSize(int pageSize) {
        if (pageSize < 1 || pageSize > LARGEST_PAGE) {
            throw new PlatformException(
                    ErrorCode.INVALID_REQUEST, "pageSize is " + pageSize + "; give 1 to " + LARGEST_PAGE + ".");
        }
    }

    /** Position before which the page starts, going backwards; throws {@code INVALID_REQUEST} for a foreign token. */
    public static long before(Optional<String> token) {
        return token.map(PageToken::position).orElse(Long.MAX_VALUE);
    }

    private static long position(String token) {
        try {
            return Long.parseLong(token, Character.MAX_RADIX);
        } catch (NumberFormatException e) {
            throw new PlatformException(
                    ErrorCode.INVALID_REQUEST,
                    "pageToken is not one this API has answered; take nextPageToken of the previous page.",
                    e);
        }
    }

    /** The token of the page after the entry at {@code position}. */
    public static String after(long position) {
        return Long.toString(position, Character.MAX_RADIX);
    }
}
