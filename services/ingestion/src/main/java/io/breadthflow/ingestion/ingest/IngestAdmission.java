package io.breadthflow.ingestion.ingest;

import io.breadthflow.contracts.api.ingestion.IngestRequest;
import io.breadthflow.ingestion.source.BarSources;

/** Refuses at the door what can never be taken in, before there is a job. */
public final class IngestAdmission {

    private final BarSources sources;

    public IngestAdmission(BarSources sources) {
        this.sources = sources;
    }

    /** Throws {@code INVALID_REQUEST} or {@code FORBIDDEN}; whether the source is there shows when the job runs. */
    public void admit(IngestRequest request) {
        Listing.named(request.listing());
        sources.forLocation(request.source()).admit(request.source(), request.mapping());
    }
}
