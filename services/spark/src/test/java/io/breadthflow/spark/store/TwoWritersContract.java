package io.breadthflow.spark.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.breadthflow.spark.session.SparkSessions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two processes append to one table at the same time: no row is lost, none is there twice, no version is missing. */
abstract class TwoWritersContract {

    private static final int MINUTES = 15;

    @TempDir
    private Path folder;

    /** An empty place for a lake, as Spark names it. */
    abstract String root();

    /** The same place as the lake names it. */
    abstract String lakeRoot();

    /** Settings that Spark and the lake need to reach it. */
    abstract Map<String, String> settings();

    /** Commits of both writers together. */
    abstract int commits();

    @Test
    void sparkAndSparkLoseNothing() throws Exception {
        SparkSession spark = session();
        spark.sql(Appends.DDL.formatted(table()));

        race(List.of(spark("one"), spark("two")));

        assertComplete(spark);
    }

    @Test
    void theLakeAndSparkLoseNothing() throws Exception {
        SparkSession spark = session();
        spark.sql(Appends.DDL.formatted(table()));

        race(List.of(lake("one"), spark("two")));

        assertComplete(spark);
    }

    private ChildProcess spark(String writer) throws IOException {
        return start(SparkAppends.class, table(), writer);
    }

    private ChildProcess lake(String writer) throws IOException {
        return start(LakeAppends.class, lakeRoot(), writer);
    }

    private ChildProcess start(Class<?> main, String where, String writer) throws IOException {
        List<String> arguments = List.of(
                where,
                writer,
                Integer.toString(commits() / 2),
                acknowledged(writer).toString());
        return ChildProcess.start(main, settings(), arguments, folder.resolve(writer + ".log"));
    }

    private static void race(List<ChildProcess> writers) throws Exception {
        try {
            for (ChildProcess writer : writers) {
                writer.requireSuccess(MINUTES);
            }
        } finally {
            writers.forEach(ChildProcess::kill);
        }
    }

    private void assertComplete(SparkSession spark) throws IOException {
        List<String> acknowledged = new ArrayList<>(Files.readAllLines(acknowledged("one")));
        acknowledged.addAll(Files.readAllLines(acknowledged("two")));
        List<String> rows = spark.read().format("delta").load(table()).collectAsList().stream()
                .map(TwoWritersContract::text)
                .toList();

        assertThat(acknowledged).hasSize(commits());
        assertThat(rows).containsExactlyInAnyOrderElementsOf(acknowledged);
        assertThat(versions(spark))
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(0, commits()).boxed().toList());
    }

    private static String text(Row row) {
        return Appends.text(row.getAs("writer"), row.<Long>getAs("ordinal"));
    }

    private List<Long> versions(SparkSession spark) throws IOException {
        org.apache.hadoop.fs.Path log = new org.apache.hadoop.fs.Path(table(), "_delta_log");
        FileSystem files = log.getFileSystem(spark.sparkContext().hadoopConfiguration());
        return Arrays.stream(files.listStatus(log))
                .map(file -> file.getPath().getName())
                .filter(name -> name.matches("\\d{20}\\.json"))
                .map(name -> Long.valueOf(name.substring(0, name.indexOf('.'))))
                .sorted()
                .toList();
    }

    /** The session of this process outlives a test; it gets the settings of the present server. */
    private SparkSession session() {
        SparkSession spark = SparkSessions.local("two writers", 2);
        settings()
                .forEach((key, value) ->
                        spark.sparkContext().hadoopConfiguration().set(key.replace("spark.hadoop.", ""), value));
        return spark;
    }

    private Path acknowledged(String writer) {
        return folder.resolve(writer + ".acknowledged");
    }

    private String table() {
        return root() + "/tables/" + Appends.TABLE.name();
    }
}
