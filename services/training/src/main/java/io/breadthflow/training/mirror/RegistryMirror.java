package io.breadthflow.training.mirror;

import io.breadthflow.platform.registry.RegisteredModel;
import io.breadthflow.training.registration.Run;

/**
 * A registry elsewhere that follows ours. Every call may come again with the same arguments, after a success too; the
 * second one finds what the first one made.
 *
 * <p>Calls end within a bounded time and throw {@link MirrorException} when the mirror does not take what it is given.
 */
public interface RegistryMirror {

    /** Its name for people, as {@code MLflow}. */
    String name();

    /** Makes a version known, with the run that made it. */
    Receipt register(RegisteredModel version, Run run);

    /** Points {@code alias} of the version's model at that version. */
    Receipt point(String alias, RegisteredModel version);

    /** Says which server answers, as {@code MLflow 3.17.2 at http://...}. */
    String greet();
}
