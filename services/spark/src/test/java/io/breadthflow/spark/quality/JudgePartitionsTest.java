package io.breadthflow.spark.quality;

import static org.assertj.core.api.Assertions.assertThat;

import io.breadthflow.lake.quality.Finding;
import io.breadthflow.lake.quality.QualityReport;
import java.util.List;
import org.junit.jupiter.api.Test;

class JudgePartitionsTest {

    @Test
    void aReportIsTheSameAfterItCameFromATask() throws Exception {
        QualityReport report = new QualityReport(
                3, 1, List.of(new Finding("a is present", 0, null), new Finding("b is above 0", 1, "symbol=\"A\"")));

        assertThat(JudgePartitions.read(JudgePartitions.write(report))).isEqualTo(report);
    }
}
