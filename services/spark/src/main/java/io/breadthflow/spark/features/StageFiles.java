package io.breadthflow.spark.features;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.breadthflow.contracts.driver.FeatureFiles;
import io.breadthflow.contracts.driver.FeatureJob;
import io.breadthflow.contracts.job.ServiceName;
import io.breadthflow.contracts.table.TableSpec;
import io.breadthflow.contracts.table.Tables;
import io.breadthflow.lake.table.FileStage;
import io.breadthflow.lake.table.Lake;
import io.breadthflow.market.catalogue.Catalogue;
import io.breadthflow.market.feature.FeatureSet;
import io.breadthflow.spark.session.LakeClient;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.util.LongAccumulator;

/**
 * Writes the vectors and states of a partition to files of their tables and answers, as JSON, which these are. A task
 * that is run twice writes twice; only the files of the one that counts are committed.
 */
record StageFiles(LakeClient lake, String set, String listing, long sourceVersion, LongAccumulator rows)
        implements MapPartitionsFunction<Row, String> {

    private static final ObjectMapper JSON = JsonMapper.builder().build();
    private static final int BATCH = 4096;

    StageFiles(LakeClient lake, FeatureJob job, LongAccumulator rows) {
        this(lake, job.featureSet(), job.listing(), job.sourceVersion(), rows);
    }

    static FeatureFiles read(String json) {
        try {
            return JSON.readValue(json, FeatureFiles.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Iterator<String> call(Iterator<Row> sorted) throws JsonProcessingException {
        if (!sorted.hasNext()) {
            return List.<String>of().iterator();
        }
        FeatureFiles files = lake.write(ServiceName.FEATURES, opened -> stage(opened, sorted));
        return List.of(JSON.writeValueAsString(files)).iterator();
    }

    private FeatureFiles stage(Lake opened, Iterator<Row> sorted) {
        FeatureSet features = Catalogue.findSet(set).orElseThrow();
        TableSpec table = Tables.features(features.name(), features.hash(), features.outputs());
        TableRows tableRows = new TableRows(features, listing, sourceVersion);
        try (FileStage vectors = opened.open(table).stage();
                FileStage states = opened.open(Tables.FEATURE_STATE).stage()) {
            List<Row> batch = new ArrayList<>(BATCH);
            while (sorted.hasNext()) {
                batch.add(sorted.next());
                if (batch.size() == BATCH || !sorted.hasNext()) {
                    add(batch, tableRows, vectors, states);
                    batch.clear();
                }
            }
            return new FeatureFiles(vectors.finish(), states.finish());
        }
    }

    private void add(List<Row> batch, TableRows tableRows, FileStage vectors, FileStage states) {
        List<Row> computed =
                batch.stream().filter(row -> !VectorRow.isState(row)).toList();
        List<Row> saved = batch.stream().filter(VectorRow::isState).toList();
        vectors.add(tableRows.vectors(computed));
        states.add(tableRows.states(saved));
        rows.add(computed.size());
    }
}
