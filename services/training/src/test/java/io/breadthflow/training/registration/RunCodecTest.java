package io.breadthflow.training.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.breadthflow.contracts.api.Engine;
import io.breadthflow.contracts.error.ErrorCode;
import io.breadthflow.contracts.error.PlatformException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.JacksonException;

class RunCodecTest {
    private final RunCodec codec = new RunCodec();

    static Stream<Run> runs() {
        return Stream.of(RecordedRuns.simulated(), RecordedRuns.undefined());
    }

    @ParameterizedTest
    @MethodSource("runs")
    void everyFieldOfARunComesBack(Run run) {
        String document = codec.write(RunDocument.of(run));
        String curves = codec.writeCurves(run.evaluation().learningCurves());

        RunDocument.Columns columns = new RunDocument.Columns(
                run.id(),
                run.fingerprint(),
                run.label(),
                run.model().name(),
                codec.readCurves(curves),
                run.createdAt());
        assertThat(codec.read(run.id(), document).run(columns)).isEqualTo(run);
    }

    @Test
    void whatIsNotDefinedIsNull() {
        assertThat(codec.write(RunDocument.of(RecordedRuns.undefined())))
                .contains("""
                        {"metric":"rankIc","value":null,"lower":null,"upper":null,\
                        "baselines":{"majority":null,"persistence":null,"trainMajority":null},\
                        "skill":null,"skillLower":null,"skillUpper":null}""")
                .contains("\"oracle\":null")
                .contains("\"oracleVersion\":null")
                .doesNotContain("NaN");
    }

    @Test
    void aDocumentOfAnotherFormatIsRefused() {
        String document = codec.write(RunDocument.of(RecordedRuns.simulated()));

        assertThatThrownBy(() -> codec.read("r1", document.replace("\"format\":2", "\"format\":3")))
                .isInstanceOfSatisfying(
                        PlatformException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.ILLEGAL_STATE))
                .hasMessageContaining("r1 is stored in format 3");
    }

    @Test
    void aDocumentThatLacksAFieldIsNotRead() {
        String document = codec.write(RunDocument.of(RecordedRuns.simulated()));

        assertThatThrownBy(() -> codec.read("r1", document.replace("\"trainRows\":4096,", "")))
                .isInstanceOf(JacksonException.class)
                .hasMessageContaining("trainRows");
    }

    @Test
    void workersBelongToSparkAlone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Provenance.Model("spec", 1, 1, Engine.SPARK, null, "00"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Provenance.Model("spec", 1, 1, Engine.LOCAL, 2, "00"));
    }
}
