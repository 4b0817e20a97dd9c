package io.breadthflow.training.registration;

import io.breadthflow.contracts.api.Engine;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Provenance as it is stored. */
record ProvenanceDocument(DataDocument data, String split, ModelDocument model, CodeDocument code) {

    static ProvenanceDocument of(Provenance provenance) {
        return new ProvenanceDocument(
                DataDocument.of(provenance.data()),
                provenance.split(),
                ModelDocument.of(provenance.model()),
                new CodeDocument(provenance.code().version(), provenance.code().library()));
    }

    Provenance provenance() {
        return new Provenance(data.data(), split, model.model(), new Provenance.Code(code.version(), code.library()));
    }

    /** Pinned versions of tables. */
    record DataDocument(
            String listing,
            int minimumSessions,
            SourceDocument source,
            FeaturesDocument features,
            LabelsDocument labels,
            @Nullable Long oracleVersion) {

        static DataDocument of(Provenance.Data data) {
            Provenance.Features features = data.features();
            return new DataDocument(
                    data.listing(),
                    data.minimumSessions(),
                    new SourceDocument(data.source().table(), data.source().version()),
                    new FeaturesDocument(
                            features.table(), features.version(), features.set(), features.hash(), features.outputs()),
                    new LabelsDocument(
                            data.labels().spec(),
                            data.labels().table(),
                            data.labels().version()),
                    data.oracleVersion());
        }

        Provenance.Data data() {
            return new Provenance.Data(
                    listing,
                    minimumSessions,
                    new Provenance.Source(source.table(), source.version()),
                    new Provenance.Features(
                            features.table(), features.version(), features.set(), features.hash(), features.outputs()),
                    new Provenance.Labels(labels.spec(), labels.table(), labels.version()),
                    oracleVersion);
        }
    }

    /** A version of the bars. */
    record SourceDocument(String table, long version) {}

    /** A version of a feature table. */
    record FeaturesDocument(String table, long version, String set, String hash, List<String> outputs) {}

    /** A version of a label table. */
    record LabelsDocument(String spec, String table, long version) {}

    /** A training. */
    record ModelDocument(
            String spec,
            long seed,
            int threads,
            String engine,
            @Nullable Integer workers,
            String sha256) {

        static ModelDocument of(Provenance.Model model) {
            return new ModelDocument(
                    model.spec(),
                    model.seed(),
                    model.threads(),
                    model.engine().name(),
                    model.workers(),
                    model.sha256());
        }

        Provenance.Model model() {
            return new Provenance.Model(spec, seed, threads, Engine.valueOf(engine), workers, sha256);
        }
    }

    /** The code of a training. */
    record CodeDocument(String version, String library) {}
}
