package io.breadthflow.features.feast;

import io.breadthflow.contracts.error.ErrorCode;
import io.breadthflow.contracts.error.PlatformException;
import io.breadthflow.features.featureset.FeatureSets;
import io.breadthflow.market.feature.FeatureSet;
import io.breadthflow.platform.feast.FeastHttp;
import io.breadthflow.platform.feast.FeastReplica;
import io.breadthflow.platform.feast.FeastServer;
import io.breadthflow.platform.feast.FeastView;
import io.breadthflow.platform.feast.PushLimits;
import io.breadthflow.platform.online.OnlineReplica;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** Pushes publications to Feast where one is configured. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FeastProperties.class)
public class FeastConfiguration {

    @Bean
    OnlineReplica onlineReplica(FeastProperties properties, FeatureSets sets, JsonMapper json) {
        if (properties.url() == null) {
            return OnlineReplica.NONE;
        }
        FeastServer server =
                new FeastServer(properties.url(), properties.connectTimeout(), properties.requestTimeout());
        return new FeastReplica(
                new FeastHttp(server, json),
                hash -> view(sets, hash),
                new PushLimits(properties.batchSize(), properties.attempts()));
    }

    private static FeastView view(FeatureSets sets, String hash) {
        return sets.list().stream()
                .filter(set -> set.hash().equals(hash))
                .findFirst()
                .map(FeastConfiguration::view)
                .orElseThrow(() -> new PlatformException(
                        ErrorCode.NOT_FOUND, "There is no feature set with the hash " + hash + " in the catalogue."));
    }

    /** View of {@code set} in Feast. */
    static FeastView view(FeatureSet set) {
        return FeastView.of(set.name(), set.hash(), set.outputs());
    }
}
