package io.breadthflow.platform.lake;

import java.util.Map;

/**
 * Access to the same lake for another process: environment variables, since secrets travel by environment only.
 *
 * @param environment value by name, as {@code BREADTHFLOW_LAKE_ROOT}
 */
public record LakeAccess(Map<String, String> environment) {

    public LakeAccess {
        environment = Map.copyOf(environment);
    }

    @Override
    public String toString() {
        return "LakeAccess" + environment.keySet();
    }
}
