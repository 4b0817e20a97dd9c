package io.breadthflow.contracts.error;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ErrorCodeTest {

    @Test
    void inputErrorsAnswerFourHundredsAndTheOthersFiveHundreds() {
        for (ErrorCode code : ErrorCode.values()) {
            switch (code.retry()) {
                case INPUT -> assertThat(code.status()).as(code.name()).isBetween(400, 499);
                case BUG -> assertThat(code.status()).as(code.name()).isEqualTo(500);
                case TRANSIENT -> assertThat(code.status()).as(code.name()).isIn(429, 503);
            }
            assertThat(code.title()).isNotBlank();
        }
    }

    @Test
    void anUnknownOutcomeIsNeverTheCallersFault() {
        assertThat(ErrorCode.COMMIT_OUTCOME_UNKNOWN.status()).isEqualTo(503);
    }

    @Test
    void theExceptionKeepsCodeMessageAndCause() {
        IllegalStateException cause = new IllegalStateException();
        PlatformException failure = new PlatformException(ErrorCode.NOT_FOUND, "no table t", cause);
        assertThat(failure.code()).isEqualTo(ErrorCode.NOT_FOUND);
        assertThat(failure).hasMessage("no table t").hasCause(cause);
        assertThat(new PlatformException(ErrorCode.NOT_FOUND, "no table t")).hasNoCause();
    }
}
