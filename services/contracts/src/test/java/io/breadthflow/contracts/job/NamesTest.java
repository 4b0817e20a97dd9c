package io.breadthflow.contracts.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class NamesTest {

    @Test
    void aServiceIsFoundByItsPath() {
        for (ServiceName service : ServiceName.values()) {
            assertThat(ServiceName.ofPath(service.path())).isEqualTo(service);
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ServiceName.ofPath("billing"))
                .withMessageContaining("billing");
    }

    @Test
    void aJobIdKeepsItsText() {
        JobId id = JobId.create();
        assertThat(JobId.parse(id.toString())).isEqualTo(id);
        assertThatIllegalArgumentException().isThrownBy(() -> JobId.parse("seven"));
    }

    @Test
    void onlyTheLastThreeStatesAreFinal() {
        assertThat(JobState.values())
                .filteredOn(JobState::isTerminal)
                .containsExactly(JobState.SUCCEEDED, JobState.FAILED, JobState.CANCELLED);
    }

    @Test
    void everyTypeBelongsToAService() {
        assertThat(JobType.values())
                .allSatisfy(type -> assertThat(type.service()).isNotNull());
    }
}
