package io.breadthflow.cli;

import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/** The version of this build, from the manifest of its jar. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        String version = BreadthFlow.class.getPackage().getImplementationVersion();
        return new String[] {"breadthflow " + Objects.requireNonNullElse(version, "(not packaged)")};
    }
}
