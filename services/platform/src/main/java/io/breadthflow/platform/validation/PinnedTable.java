package io.breadthflow.platform.validation;

/** A version of a table. */
record PinnedTable(String name, long version) {

    @Override
    public String toString() {
        return name + "@" + version;
    }
}
