package io.breadthflow.serving.model;

/** An alias of a model, as {@code champion} of {@code equities-direction-1d}. */
record AliasKey(String model, String alias) implements Comparable<AliasKey> {

    @Override
    public int compareTo(AliasKey other) {
        int byModel = model.compareTo(other.model);
        return byModel != 0 ? byModel : alias.compareTo(other.alias);
    }

    @Override
    public String toString() {
        return model + "@" + alias;
    }
}
