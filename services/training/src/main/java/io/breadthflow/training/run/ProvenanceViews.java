package io.breadthflow.training.run;

import io.breadthflow.contracts.api.training.ProvenanceView;
import io.breadthflow.training.registration.Provenance;

/** Provenance as the API shows it. */
final class ProvenanceViews {

    private ProvenanceViews() {}

    static ProvenanceView of(Provenance provenance) {
        Provenance.Model model = provenance.model();
        return new ProvenanceView(
                data(provenance.data()),
                provenance.split(),
                new ProvenanceView.TrainingView(
                        model.spec(), model.seed(), model.threads(), model.engine(), model.workers(), model.sha256()),
                new ProvenanceView.CodeView(
                        provenance.code().version(), provenance.code().library()));
    }

    private static ProvenanceView.DataView data(Provenance.Data data) {
        Provenance.Source source = data.source();
        Provenance.Features features = data.features();
        Provenance.Labels labels = data.labels();
        return new ProvenanceView.DataView(
                data.listing(),
                data.minimumSessions(),
                new ProvenanceView.SourceView(source.table(), source.version()),
                new ProvenanceView.FeaturesView(
                        features.table(), features.version(), features.set(), features.hash(), features.outputs()),
                new ProvenanceView.LabelsView(labels.spec(), labels.table(), labels.version()),
                data.oracleVersion());
    }
}
