package io.breadthflow.market.feature.fold;

import io.breadthflow.market.feature.CrossSection;
import io.breadthflow.market.feature.StateReader;
import io.breadthflow.market.feature.StateWriter;
import java.util.ArrayList;
import java.util.List;

/** One fold of a series feature for each member of the universe, begun when the member first appears. */
public final class MemberFolds {

    private final FeatureOutput output;
    private final List<OutputFold> folds = new ArrayList<>();

    /** Folds that give {@code output}. */
    public MemberFolds(FeatureOutput output) {
        this.output = output;
    }

    /** Takes the bar of entry {@code entry} and returns the output of its instrument. */
    public double update(CrossSection now, int entry) {
        int member = now.member(entry);
        while (folds.size() <= member) {
            folds.add(output.start());
        }
        return folds.get(member).update(now.bars(entry), now.row(entry));
    }

    public void save(StateWriter writer) {
        writer.writeInt(folds.size());
        folds.forEach(fold -> fold.save(writer));
    }

    public void restore(StateReader reader) {
        folds.clear();
        int size = reader.readInt();
        for (int i = 0; i < size; i++) {
            OutputFold fold = output.start();
            fold.restore(reader);
            folds.add(fold);
        }
    }
}
