package io.breadthflow.training.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.breadthflow.training.registration.RecordedRuns;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class RunViewsTest {
    private final JsonMapper json = JsonMapper.builder().build();

    @Test
    void aRunIsShownWithItsScoresAndItsProvenance() {
        assertThat(json.writeValueAsString(RunViews.of(RecordedRuns.simulated())))
                .isEqualTo("""
                {"runId":"00112233445566ff","label":"next_day_direction","model":"direction","modelVersion":3,\
                "trainRows":4096,"testRows":512,"shortSample":false,"droppedRows":320,"dropped":{"WARM_UP":320},\
                "scores":[{"metric":"accuracy","value":0.5312345678901234,"lower":0.51,"upper":0.55,\
                "baselines":{"majority":0.5,"persistence":0.48,"trainMajority":0.49},\
                "skill":0.0312345678901234,"skillLower":0.01,"skillUpper":0.05}],\
                "coverage":[{"coverage":0.1,"accuracy":0.6,"lower":0.5,"upper":0.7,"n":51}],\
                "oracle":{"accuracy":0.56,"lower":0.54,"upper":0.58,"skillRatio":0.5},\
                "folds":[{"fold":0,"testFrom":"2024-01-02T21:00:00Z","testTo":"2024-06-28T20:00:00.000001Z",\
                "trainRows":2048,"testRows":512,"purgedRows":16,"embargoedRows":80,"accuracy":0.53}],\
                "warnings":["Suspected leak"],\
                "provenance":{"data":{"listing":"sim.equity","minimumSessions":200,\
                "source":{"table":"ohlcv","version":4},\
                "features":{"table":"features_small_daily_1a2b3c4d","version":9,"set":"small-daily",\
                "hash":"1a2b3c4d","outputs":["rsi_14","return_1"]},\
                "labels":{"spec":"next_day_direction:v1","table":"labels_next_day_direction_v1","version":2},\
                "oracleVersion":7},"split":"walk_forward:v1;folds=3",\
                "model":{"spec":"xgboost:v1;rounds=100","seed":42,"threads":2,"engine":"LOCAL","workers":null,\
                "sha256":"00ff"},"code":{"version":"0.1.0+0011223344556677","library":"xgboost 3.1.1"}},\
                "reused":false,"createdAt":"2026-12-01T03:04:05.123456Z"}""");
    }

    @Test
    void whatIsNotDefinedIsShownAsNull() {
        assertThat(json.writeValueAsString(RunViews.reused(RecordedRuns.undefined())))
                .isEqualTo("""
                {"runId":"ff66554433221100","label":"volatility_20d_above_median","model":"volatility",\
                "modelVersion":1,"trainRows":10,"testRows":0,"shortSample":true,"droppedRows":0,"dropped":{},\
                "scores":[{"metric":"rankIc","value":null,"lower":null,"upper":null,\
                "baselines":{"majority":null,"persistence":null,"trainMajority":null},\
                "skill":null,"skillLower":null,"skillUpper":null}],\
                "coverage":[{"coverage":0.01,"accuracy":1.0,"lower":null,"upper":null,"n":1}],\
                "oracle":null,"folds":[],"warnings":[],\
                "provenance":{"data":{"listing":"sim.equity","minimumSessions":200,\
                "source":{"table":"ohlcv","version":4},\
                "features":{"table":"features_small_daily_1a2b3c4d","version":9,"set":"small-daily",\
                "hash":"1a2b3c4d","outputs":["rsi_14","return_1"]},\
                "labels":{"spec":"next_day_direction:v1","table":"labels_next_day_direction_v1","version":2},\
                "oracleVersion":null},"split":"walk_forward:v1;folds=3",\
                "model":{"spec":"xgboost:v1;rounds=100","seed":42,"threads":2,"engine":"SPARK","workers":2,\
                "sha256":"00ff"},"code":{"version":"0.1.0+0011223344556677","library":"xgboost 3.1.1"}},\
                "reused":true,"createdAt":"2026-12-01T03:04:05Z"}""");
    }
}
