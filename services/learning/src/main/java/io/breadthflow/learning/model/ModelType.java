package io.breadthflow.learning.model;

import io.breadthflow.market.digest.Sha256;

/** The kinds of model there are. */
public enum ModelType {
    /** Gradient boosted trees of XGBoost; bytes are its UBJSON format. */
    XGBOOST("xgboost:", "ubj") {
        @Override
        ModelSpec parse(String text) {
            return XGBoostSpec.parse(text);
        }

        @Override
        public String library() {
            return LibraryVersion.read("xgboost", "/xgboost4j-version.properties");
        }

        @Override
        boolean wrote(byte[] bytes) {
            return XGBoostModel.isIn(bytes);
        }

        @Override
        TrainedModel loadVerified(byte[] bytes) {
            return XGBoostModel.load(bytes);
        }
    };

    private final String prefix;
    private final String extension;

    ModelType(String prefix, String extension) {
        this.prefix = prefix;
        this.extension = extension;
    }

    /** File extension of its bytes, without the dot. */
    public String extension() {
        return extension;
    }

    /** Name and version of the library that trains it, as {@code xgboost 3.1.1}. */
    public abstract String library();

    /** Prefix of the texts of its specs. */
    String prefix() {
        return prefix;
    }

    abstract ModelSpec parse(String text);

    /** True when {@code bytes} begin as models of this type do; no other type's do. */
    abstract boolean wrote(byte[] bytes);

    abstract TrainedModel loadVerified(byte[] bytes);

    /**
     * Reads a model of any type back; how its bytes begin tells the type.
     *
     * <p>Native model readers trust their input: a damaged file can crash the process or predict nonsense. Nothing
     * reaches them here before its digest was compared with the one recorded when the model was trained.
     *
     * @param bytes as {@link TrainedModel#bytes()} gave them
     * @param sha256 as {@link TrainedModel#sha256()} gave it, from a place the bytes do not come from
     * @throws IllegalArgumentException when the bytes are not those of that digest, or are not a model
     */
    public static TrainedModel load(byte[] bytes, String sha256) {
        String actual = Sha256.of(bytes);
        if (!actual.equals(sha256)) {
            throw new IllegalArgumentException("the model's " + bytes.length + " bytes have SHA-256 " + actual
                    + ", not " + sha256 + ": they are damaged or belong to another model; fetch or train it again");
        }
        for (ModelType type : values()) {
            if (type.wrote(bytes)) {
                return type.loadVerified(bytes);
            }
        }
        throw new IllegalArgumentException("these " + bytes.length + " bytes are not a model of any known type");
    }
}
