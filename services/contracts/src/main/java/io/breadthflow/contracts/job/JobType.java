package io.breadthflow.contracts.job;

/** Kind of work of a job, and the service that does it. */
public enum JobType {
    /** Writes the files of the simulated market. */
    SIMULATE_MARKET(ServiceName.INGESTION),
    /** Reads, checks and commits daily bars from files. */
    INGEST_BARS(ServiceName.INGESTION),
    /** Judges every row of a version of a table by what is expected of it. */
    VALIDATE_TABLE(ServiceName.INGESTION),
    /** Computes a feature table up to a version of its source and publishes the latest vectors. */
    MATERIALIZE_FEATURES(ServiceName.FEATURES),
    /** Labels, trains, evaluates and registers one model. */
    TRAIN_MODEL(ServiceName.TRAINING),
    /** Trains a recorded run again and compares the bytes of the model. */
    REPRODUCE_RUN(ServiceName.TRAINING);

    private final ServiceName service;

    JobType(ServiceName service) {
        this.service = service;
    }

    public ServiceName service() {
        return service;
    }
}
