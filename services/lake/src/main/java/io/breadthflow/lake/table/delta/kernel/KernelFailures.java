package io.breadthflow.lake.table.delta.kernel;

import io.breadthflow.contracts.error.ErrorCode;
import io.breadthflow.contracts.error.PlatformException;
import io.delta.kernel.exceptions.TableNotFoundException;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Kernel's failures as ours, once, at the seam. */
public final class KernelFailures {

    private KernelFailures() {}

    /** Answers {@code work}; a failure names the table and what was being done with it. */
    public static <T> T translate(String table, String doing, Supplier<T> work) {
        try {
            return work.get();
        } catch (PlatformException | IllegalArgumentException e) {
            throw e;
        } catch (RuntimeException e) {
            throw failure(table, doing, e);
        }
    }

    public static PlatformException failure(String table, String doing, Exception e) {
        Optional<PlatformException> stores = platform(e);
        if (stores.isPresent() && stores.get().code() != ErrorCode.NOT_FOUND) {
            String message = "table " + table + " could not be " + doing + ": "
                    + stores.get().getMessage();
            return new PlatformException(stores.get().code(), message, e);
        }
        if (e instanceof TableNotFoundException) {
            return new PlatformException(
                    ErrorCode.NOT_FOUND, "there is no table " + table + ". Create it by opening it with its spec", e);
        }
        return new PlatformException(
                ErrorCode.ILLEGAL_STATE,
                "table " + table + " could not be " + doing + ": " + deepest(e)
                        + ". Its log or a data file is damaged, missing or of a kind the platform does not know; restore "
                        + "the folder " + LakePaths.folder(table) + " from a copy",
                e);
    }

    /** The failure of ours that is the cause of {@code e}, if one is. */
    public static Optional<PlatformException> platform(Throwable e) {
        for (@Nullable Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof PlatformException platform) {
                return Optional.of(platform);
            }
        }
        return Optional.empty();
    }

    private static String deepest(Throwable e) {
        Throwable deepest = e;
        while (deepest.getCause() != null) {
            deepest = deepest.getCause();
        }
        return deepest.getClass().getSimpleName() + ": " + deepest.getMessage();
    }
}
