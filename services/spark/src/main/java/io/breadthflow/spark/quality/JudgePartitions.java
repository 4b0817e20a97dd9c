package io.breadthflow.spark.quality;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.breadthflow.contracts.driver.ValidationJob;
import io.breadthflow.lake.quality.QualityReport;
import io.breadthflow.lake.quality.TableQuality;
import io.breadthflow.lake.table.Lake;
import io.breadthflow.lake.table.Partition;
import io.breadthflow.spark.session.LakeClient;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.util.LongAccumulator;

/** Judges the partitions of the lake with the given numbers, and answers one report of all of them as JSON. */
record JudgePartitions(LakeClient lake, String table, long version, LongAccumulator rows)
        implements MapPartitionsFunction<Long, String> {

    private static final ObjectMapper JSON = JsonMapper.builder().build();

    JudgePartitions(LakeClient lake, ValidationJob job, LongAccumulator rows) {
        this(lake, job.table(), job.version(), rows);
    }

    static QualityReport read(String json) {
        try {
            return JSON.readValue(json, QualityReport.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String write(QualityReport report) throws JsonProcessingException {
        return JSON.writeValueAsString(report);
    }

    @Override
    public Iterator<String> call(Iterator<Long> numbers) throws JsonProcessingException {
        QualityReport report = lake.read(opened -> judge(opened, numbers));
        return List.of(write(report)).iterator();
    }

    private QualityReport judge(Lake opened, Iterator<Long> numbers) {
        TableQuality quality = QualityRun.quality(opened, new ValidationJob(table, version));
        List<Partition> all = quality.partitions();
        Set<Partition> mine = new HashSet<>();
        numbers.forEachRemaining(number -> mine.add(all.get(Math.toIntExact(number))));
        return quality.judge(mine, (partition, count) -> rows.add(count));
    }
}
