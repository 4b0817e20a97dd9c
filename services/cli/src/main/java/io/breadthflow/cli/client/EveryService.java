package io.breadthflow.cli.client;

import io.breadthflow.contracts.api.Page;
import io.breadthflow.contracts.job.ServiceName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/** Things that each service has of its own, as jobs and pipelines, asked of all services. */
public final class EveryService {

    private final Api api;
    private final String noun;

    /** Asks for {@code noun}, as {@code jobs}. */
    public EveryService(Api api, String noun) {
        this.api = api;
        this.noun = noun;
    }

    /** The newest {@code limit} of all services, only those in {@code state} unless it is null. */
    public <T, C extends Comparable<? super C>> List<T> newest(
            @Nullable Enum<?> state, int limit, TypeReference<Page<T>> page, Function<T, C> createdAt) {
        List<Map.Entry<String, String>> query = new ArrayList<>();
        query.add(Map.entry("pageSize", Integer.toString(limit)));
        if (state != null) {
            query.add(Map.entry("state", state.name()));
        }
        List<T> all = new ArrayList<>();
        for (ServiceName service : ServiceName.values()) {
            all.addAll(api.get(service, noun + Api.query(query), page).items());
        }
        all.sort(Comparator.comparing(createdAt).reversed());
        return all.subList(0, Math.min(limit, all.size()));
    }

    /** The one called {@code id}, whichever service it belongs to. */
    public <T> T find(String id, Class<T> type) {
        RefusedException last = null;
        for (ServiceName service : ServiceName.values()) {
            try {
                return api.get(service, noun + "/" + Api.escape(id), type);
            } catch (RefusedException e) {
                if (e.problem().status() != 404) {
                    throw e;
                }
                last = e;
            }
        }
        throw last == null ? new IllegalStateException("there are no services") : last;
    }
}
