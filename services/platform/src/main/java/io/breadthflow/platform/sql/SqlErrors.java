package io.breadthflow.platform.sql;

import io.breadthflow.contracts.error.ErrorCode;
import io.breadthflow.contracts.error.PlatformException;
import java.util.Optional;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;

/** Tells failures of the database that pass from those that are our own. */
public final class SqlErrors {

    private SqlErrors() {}

    /** {@code DATABASE_UNAVAILABLE} when {@code failure} is of the kind that may pass, else nothing. */
    public static Optional<PlatformException> unavailable(Throwable failure) {
        return mayPass(failure)
                ? Optional.of(new PlatformException(
                        ErrorCode.DATABASE_UNAVAILABLE,
                        "The database does not answer. Check that Postgres is up and reachable, then try again.",
                        failure))
                : Optional.empty();
    }

    private static boolean mayPass(Throwable failure) {
        return failure instanceof TransientDataAccessException
                || failure instanceof RecoverableDataAccessException
                || failure instanceof DataAccessResourceFailureException
                || failure instanceof NonTransientDataAccessResourceException
                || failure instanceof CannotCreateTransactionException;
    }
}
