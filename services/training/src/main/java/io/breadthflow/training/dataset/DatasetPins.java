package io.breadthflow.training.dataset;

import io.breadthflow.learning.label.LabelCatalogue;
import io.breadthflow.learning.label.LabelSpec;
import org.jspecify.annotations.Nullable;

/**
 * Everything a dataset is made from; the same pins give the same rows for ever.
 *
 * @param label name of the label spec
 * @param listing venue and market, as {@code us.equity}
 * @param features the feature table
 * @param sourceVersion version of {@code ohlcv} that the features were made from and the labels are made from
 * @param oracleVersion version of {@code simulation_oracle} written before those bars, null where there is none for the
 *     label or the listing
 * @param minimumBars accepted bars an instrument must have to take part
 */
public record DatasetPins(
        String label,
        String listing,
        FeaturePin features,
        long sourceVersion,
        @Nullable Long oracleVersion,
        int minimumBars) {

    /** The label spec; the name was checked when the pins were made. */
    public LabelSpec labelSpec() {
        return LabelCatalogue.find(label).orElseThrow();
    }

    /** Everything that decides the content of the dataset, as text for fingerprints. */
    public String text() {
        return "label=" + labelSpec().text() + "\nlisting=" + listing + "\nfeatures=" + features.table()
                + "\nfeature_hash=" + features.hash() + "\nsource_version=" + sourceVersion + "\nminimum_sessions="
                + minimumBars;
    }
}
