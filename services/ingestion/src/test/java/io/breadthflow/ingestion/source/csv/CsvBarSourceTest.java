package io.breadthflow.ingestion.source.csv;

import io.breadthflow.contracts.api.ingestion.CsvMapping;
import io.breadthflow.ingestion.source.SourceContract;
import io.breadthflow.ingestion.source.SourceRoots;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class CsvBarSourceTest extends SourceContract {

    @Override
    protected Sample sample() throws IOException {
        Path file = Files.writeString(folder.resolve("bars.csv"), """
                date,open,high,low,close,volume,Name
                2016-01-04,10,11,9,10.5,1000,AAA
                2016-01-05,10.5,,9,10.25,2000,AAA
                2016-01-04,1.000001,1.5,1,1.2,30.0,BRK.B
                """);
        return new Sample(
                new CsvBarSource(new SourceRoots(List.of())),
                file.toString(),
                folder.resolve("other.csv").toString(),
                CsvMapping.defaults(),
                List.of(
                        "bars.csv:2 AAA 2016-01-04 10 11 9 10.5 1000 1.0 []",
                        "bars.csv:3 AAA 2016-01-05 10.5 - 9 10.25 2000 1.0 [NULL_VALUE]",
                        "bars.csv:4 BRK.B 2016-01-04 1.000001 1.5 1 1.2 30 1.0 []"));
    }
}
