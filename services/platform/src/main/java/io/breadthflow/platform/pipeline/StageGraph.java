package io.breadthflow.platform.pipeline;

import io.breadthflow.contracts.api.pipeline.PipelineDocument;
import io.breadthflow.contracts.api.pipeline.PipelineDocument.Stage;
import io.breadthflow.contracts.error.ErrorCode;
import io.breadthflow.contracts.error.PlatformException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The stages of a document and what follows what. */
final class StageGraph {

    private final Map<String, Stage> stages = new LinkedHashMap<>();

    private StageGraph() {}

    /** Throws {@code INVALID_REQUEST} for stages of one name, for one that follows an unknown one, and for a circle. */
    static StageGraph of(PipelineDocument document) {
        StageGraph graph = new StageGraph();
        for (Stage stage : document.stages()) {
            if (graph.stages.put(stage.name(), stage) != null) {
                throw invalid("Two stages are called '" + stage.name() + "'. Give each a name of its own.");
            }
        }
        document.stages().forEach(graph::requireKnown);
        document.stages().forEach(graph::requireNoCircle);
        return graph;
    }

    private void requireKnown(Stage stage) {
        for (String before : stage.after()) {
            if (!stages.containsKey(before)) {
                throw invalid("Stage '" + stage.name() + "' follows '" + before + "', which does not exist. Stages are "
                        + String.join(", ", stages.keySet()) + ".");
            }
        }
    }

    private void requireNoCircle(Stage stage) {
        if (before(stage).contains(stage.name())) {
            throw invalid("Stage '" + stage.name() + "' follows itself, over " + String.join(", ", stage.after())
                    + ". No stage of a circle can ever start.");
        }
    }

    /** Names of all stages that {@code stage} follows, directly or not. */
    Set<String> before(Stage stage) {
        Set<String> found = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(stage.after());
        while (!open.isEmpty()) {
            String name = open.pop();
            Stage earlier = stages.get(name);
            if (earlier != null && found.add(name)) {
                open.addAll(earlier.after());
            }
        }
        return found;
    }

    /** The stage of that name; throws {@code INVALID_REQUEST} when {@code follower} does not follow it. */
    Stage before(Stage follower, String name) {
        Stage earlier = stages.get(name);
        if (earlier == null || !before(follower).contains(name)) {
            throw invalid("Stage '" + follower.name() + "' uses the result of '" + name
                    + "' and does not follow it. Name" + " it in 'after'.");
        }
        return earlier;
    }

    /** Stages that are to be posted: not yet {@code posted}, and following only stages that have {@code succeeded}. */
    List<Stage> ready(Set<String> posted, Set<String> succeeded) {
        return stages.values().stream()
                .filter(stage -> !posted.contains(stage.name()) && succeeded.containsAll(stage.after()))
                .toList();
    }

    private static PlatformException invalid(String message) {
        return new PlatformException(ErrorCode.INVALID_REQUEST, message);
    }
}
