package io.breadthflow.spark.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.breadthflow.contracts.error.ErrorCode;
import io.breadthflow.contracts.error.PlatformException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class DriverChannelTest {

    private record Question(String text, long version) {}

    private record Answer(long rows) {}

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @Test
    void readsTheRequestAndNoticesTheEndOfTheService() throws Exception {
        DriverChannel channel = channel("{\"text\":\"ä\",\"version\":7}\n");
        CountDownLatch ended = new CountDownLatch(1);

        assertThat(channel.request(Question.class)).isEqualTo(new Question("ä", 7));
        channel.onEnd(ended::countDown);

        assertThat(ended.await(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void aServiceThatHasGoneAsksNothing() {
        assertThatThrownBy(() -> channel("").request(Question.class))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("gone");
    }

    @Test
    void saysWhatIsKnownAndNothingElse() throws Exception {
        DriverChannel channel = channel("");
        channel.total(100);
        channel.message("reading");
        channel.add(60);
        channel.succeeded(new Answer(100));
        channel.refused(new PlatformException(ErrorCode.NO_DATA, "there are no bars"));

        assertThat(out.toString(StandardCharsets.UTF_8).lines())
                .containsExactly(
                        "#breadthflow {\"total\":100}",
                        "#breadthflow {\"message\":\"reading\"}",
                        "#breadthflow {\"rows\":60}",
                        "#breadthflow {\"result\":\"{\\\"rows\\\":100}\"}",
                        "#breadthflow {\"failure\":{\"code\":\"NO_DATA\",\"detail\":\"there are no bars\"}}");
    }

    private DriverChannel channel(String in) {
        return new DriverChannel(new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8)), out);
    }
}
